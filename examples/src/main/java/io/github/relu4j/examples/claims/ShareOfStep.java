package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.ActivationCost;
import io.github.relu4j.examples.experiment.ActivationCost.Cost;
import io.github.relu4j.examples.experiment.CostJob;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Trainings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** With relu4j activations are a small part of a training step, and the step is shorter. */
final class ShareOfStep implements Experiment {

  private static final double SMALL = 0.1;

  @Override
  public Claim run(int number, Trainings trainings) {
    Settings settings = trainings.settings();
    // One after the other: nothing else runs meanwhile.
    List<CostJob.Costs> runs =
        settings.seeds().stream()
            .map(
                seed ->
                    new CostJob(
                        settings.digits(),
                        settings.width(),
                        settings.depth(),
                        settings.rounds(),
                        seed))
            .map(job -> trainings.laboratory().run(List.of(job)).get(0))
            .toList();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < ActivationCost.activations().size(); i++) {
      statements.add(
          statement(
              i, "takes less than 10 % of a step", "share of a step's time", Scale.SHARE, runs));
    }
    for (int i = 0; i < ActivationCost.activations().size(); i++) {
      statements.add(
          statement(
              i,
              "makes a shorter step than a loop over Math",
              "time of a step with loops over Math / with relu4j",
              Scale.RATIO,
              runs));
    }
    return new Claim(
        number,
        "With relu4j activations are a small part of a training step, and the step is shorter",
        "Processor time of one thread in a step of training, batches of 64 through "
            + settings.depth()
            + " hidden layers of "
            + settings.width()
            + " units, once with relu4j and once with plain loops over Math; all networks take"
            + " turns. The learning rate is 0, so that no network diverges. The interval is about this"
            + " process, on its path of relu4j. With loops over Math activations take "
            + shares(runs)
            + " of the step.",
        statements,
        List.of());
  }

  private static Statement statement(
      int activation, String text, String measure, Scale scale, List<CostJob.Costs> runs) {
    boolean share = scale == Scale.SHARE;
    return Statement.of(
        Wording.title(ActivationCost.activations().get(activation)) + " " + text,
        "",
        measure,
        scale,
        share ? SMALL : 1,
        !share,
        outcomes(activation, share ? Cost::share : Cost::ratio, runs));
  }

  private static List<Double> outcomes(
      int activation, ToDoubleFunction<Cost> number, List<CostJob.Costs> runs) {
    return runs.stream().map(run -> number.applyAsDouble(run.costs().get(activation))).toList();
  }

  private static String shares(List<CostJob.Costs> runs) {
    List<String> shares = new ArrayList<>();
    for (int i = 0; i < ActivationCost.activations().size(); i++) {
      double median = Interval.drawn(outcomes(i, Cost::shareOfLoops, runs)).median();
      shares.add(
          Wording.percent(median)
              + " ("
              + Wording.title(ActivationCost.activations().get(i))
              + ")");
    }
    return String.join(", ", shares);
  }
}
