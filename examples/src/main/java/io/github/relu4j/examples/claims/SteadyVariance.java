package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.PropagationJob;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.Initialisation;
import io.github.relu4j.examples.training.Propagation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** He initialisation keeps the variance of ReLU's activations, Xavier and unit normal do not. */
final class SteadyVariance implements Experiment {

  /** What counts as kept: a larger factor than the luck of one draw makes. */
  private static final double FACTOR = 10;

  /** Twice as wide as networks that are trained, for less luck. */
  private static final int WIDER = 2;

  private static final List<Map.Entry<Initialisation, String>> WEIGHTS =
      List.of(
          Map.entry(Initialisation.HE, "He"),
          Map.entry(Initialisation.XAVIER, "Xavier"),
          Map.entry(Initialisation.UNIT_NORMAL, "unit normal"));

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curves> curves = new ArrayList<>();
    Settings settings = trainings.settings();
    for (Subject subject : settings.real()) {
      List<Curve> lines = new ArrayList<>();
      for (Map.Entry<Initialisation, String> weights : WEIGHTS) {
        boolean keeps = weights.getKey() == Initialisation.HE;
        List<Propagation> runs =
            propagations(
                subject,
                subject
                    .classifier(WIDER * settings.width(), settings.deep(), "relu")
                    .with(weights.getKey()),
                trainings);
        statements.add(
            Statement.of(
                "From "
                    + weights.getValue()
                    + " weights the variance "
                    + (keeps ? "is kept" : "is not kept"),
                subject.name(),
                "factor between the variances of the first and the last layer",
                Scale.RATIO,
                FACTOR,
                !keeps,
                runs.stream().map(SteadyVariance::factor).toList()));
        lines.add(
            Curve.byLayer(weights.getValue(), runs.stream().map(Propagation::variances).toList()));
      }
      curves.add(
          new Curves(
              "Variance of the activations, " + subject.name(),
              "hidden layer",
              "variance",
              false,
              true,
              lines));
    }
    return new Claim(
        number,
        "He initialisation keeps the variance of ReLU's activations, Xavier and unit normal do not",
        "By which factor the variance of the activations grows or shrinks from the first to the"
            + " last of "
            + settings.deep()
            + " hidden layers of ReLU before any training. Left of the line it stays within a"
            + " factor of 10.",
        statements,
        curves);
  }

  static List<Propagation> propagations(
      Subject subject, Architecture architecture, Trainings trainings) {
    return trainings
        .laboratory()
        .run(
            trainings.settings().seeds().stream()
                .map(seed -> new PropagationJob(subject, architecture, seed))
                .toList());
  }

  /** From the first layer to the last, up or down; infinite if a variance is no number. */
  private static double factor(Propagation run) {
    double first = run.variances().get(0);
    double last = run.variances().get(run.variances().size() - 1);
    double factor = Math.max(Statistics.ratio(first, last), Statistics.ratio(last, first));
    return Double.isNaN(factor) ? Double.POSITIVE_INFINITY : factor;
  }
}
