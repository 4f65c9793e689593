package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.TrainingJob;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** High learning rates and large initial weights kill ReLU units. */
final class DyingUnits implements Experiment {

  /** The number of steps of a factor of 1.4 by which weights are made larger, at most. */
  private static final int MOST_STEPS = 10;

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curve> byRate = new ArrayList<>();
    List<Curve> byScale = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    Settings settings = trainings.settings();
    for (Subject subject : settings.real()) {
      Architecture relu = subject.classifier(settings.width(), settings.depth(), "relu");
      double best = trainings.bestRate(subject, relu);
      double high = trainings.highRate(subject, relu);
      NavigableMap<Double, List<TrainingRecord>> scales = scales(subject, relu, best, trainings);
      // Not the last one, so that other seeds stay finite, too.
      double scale = scales.size() == 1 ? 1 : scales.lowerKey(scales.lastKey());
      List<TrainingRecord> usual = trainings.records(subject, relu, best);
      statements.add(
          statement(
              "A high learning rate kills units",
              subject,
              "dead units at the high rate - at the best rate",
              trainings.records(subject, relu, high),
              usual));
      statements.add(
          statement(
              "Large initial weights kill units",
              subject,
              "dead units from large weights - from He's",
              trainings.records(subject, relu.withWeightScale(scale), best),
              usual));
      byRate.add(
          Curve.by(
              subject.name(),
              trainings.search(subject, relu, Trainings.LOWER_LOSS),
              TrainingRecord::deadShare));
      byScale.add(Curve.by(subject.name(), scales, TrainingRecord::deadShare));
      chosen.add(
          subject.name()
              + " rates "
              + Wording.rate(high)
              + " and "
              + Wording.rate(best)
              + ", weights times "
              + Wording.rate(scale));
    }
    return new Claim(
        number,
        "High learning rates and large initial weights kill ReLU units",
        "The share of hidden units that are 0 for every sample in the last epoch, beside that at the"
            + " best rate and from He's weights. Rate and weights are some two thirds of the largest"
            + " with which all pilot trainings stay finite: "
            + String.join("; ", chosen)
            + ". Right of the line more units are dead.",
        statements,
        List.of(
            new Curves(
                "ReLU's dead units by learning rate (pilot seeds)",
                "learning rate",
                "share of hidden units",
                true,
                false,
                byRate),
            new Curves(
                "ReLU's dead units by initial weights (pilot seeds)",
                "factor on He's weights",
                "share of hidden units",
                true,
                false,
                byScale)));
  }

  private static Statement statement(
      String text,
      Subject subject,
      String measure,
      List<TrainingRecord> changed,
      List<TrainingRecord> usual) {
    return Statement.of(
        text,
        subject.name(),
        measure,
        Scale.SHARE,
        0,
        true,
        IntStream.range(0, usual.size())
            .mapToObj(i -> difference(changed.get(i), usual.get(i)))
            .toList());
  }

  private static double difference(TrainingRecord changed, TrainingRecord usual) {
    return changed.diverged() || usual.diverged()
        ? Double.NEGATIVE_INFINITY
        : changed.deadShare() - usual.deadShare();
  }

  /** He's weights and larger ones, up to the largest with which all pilot trainings stay finite. */
  private static NavigableMap<Double, List<TrainingRecord>> scales(
      Subject subject, Architecture relu, double rate, Trainings trainings) {
    int largest =
        trainings
            .rates()
            .highest(
                0,
                MOST_STEPS,
                step -> jobs(subject, relu, scale(step), rate, trainings),
                record -> !record.diverged());
    NavigableMap<Double, List<TrainingRecord>> scales = new TreeMap<>();
    for (int step = 0; step <= largest; step++) {
      scales.put(
          scale(step),
          trainings.laboratory().run(jobs(subject, relu, scale(step), rate, trainings)));
    }
    return scales;
  }

  /** 1, 1.4, 2, 2.8, 4 and so on: twice as large after two steps. */
  private static double scale(int step) {
    return Math.rint(10 * Math.pow(2, step / 2.0)) / 10;
  }

  private static List<TrainingJob> jobs(
      Subject subject, Architecture relu, double scale, double rate, Trainings trainings) {
    return trainings.settings().pilotSeeds().stream()
        .map(seed -> new TrainingJob(subject, relu.withWeightScale(scale), rate, seed))
        .toList();
  }
}
