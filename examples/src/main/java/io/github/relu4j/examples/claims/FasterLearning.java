package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.InTurns;
import io.github.relu4j.examples.experiment.RateSearch;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.TrainingJob;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** ReLU learns in fewer epochs and less time than sigmoid and tanh. */
final class FasterLearning implements Experiment {

  /** The first is compared with the others. */
  private static final List<String> ACTIVATIONS = List.of("relu", "sigmoid", "tanh");

  /**
   * The target's share of the way from guessing to the least able activation, so that each
   * activation reaches it.
   */
  private static final double OF_LOWEST = 0.95;

  private static final Comparator<List<TrainingRecord>> HIGHER_ACCURACY =
      RateSearch.smaller(
          record -> record.diverged() ? Double.POSITIVE_INFINITY : -record.highestTestAccuracy());

  /** What is chosen for a subject, and what came out: a list for each activation. */
  private record Race(
      Subject subject, double target, List<Double> rates, List<List<TrainingRecord>> records) {

    List<Double> ratios(int other, ToDoubleFunction<TrainingRecord> number) {
      return IntStream.range(0, records.get(0).size())
          .mapToObj(
              seed ->
                  Statistics.ratio(
                      number.applyAsDouble(records.get(other).get(seed)),
                      number.applyAsDouble(records.get(0).get(seed))))
          .toList();
    }

    String words() {
      StringBuilder words = new StringBuilder(subject.name());
      words.append(" ").append(Wording.percent(target)).append(" (rates ");
      for (int i = 0; i < rates.size(); i++) {
        words.append(i == 0 ? "" : ", ").append(Wording.title(ACTIVATIONS.get(i)));
        words.append(" ").append(Wording.rate(rates.get(i)));
      }
      return words.append(")").toString();
    }
  }

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Race> races =
        trainings.settings().all().stream().map(subject -> race(subject, trainings)).toList();
    List<Statement> statements = new ArrayList<>();
    List<Curves> curves = new ArrayList<>();
    for (Race race : races) {
      for (int other = 1; other < ACTIVATIONS.size(); other++) {
        statements.add(
            statement(
                race, other, "fewer epochs", "epochs", record -> record.epochsTo(race.target)));
        statements.add(
            statement(race, other, "less time", "time", record -> record.secondsTo(race.target)));
      }
      curves.add(
          new Curves(
              "Test accuracy, " + race.subject.name(),
              "epoch",
              "share of test samples",
              false,
              false,
              IntStream.range(0, ACTIVATIONS.size())
                  .mapToObj(
                      i ->
                          Curve.byEpoch(
                              Wording.title(ACTIVATIONS.get(i)),
                              race.records.get(i),
                              EpochRecord::testAccuracy))
                  .toList()));
    }
    return new Claim(
        number,
        "ReLU learns in fewer epochs and less time than sigmoid and tanh",
        "Each activation learns at its own best rate and with the initial weights recommended for"
            + " it, until it reaches a test accuracy that all three can reach: "
            + String.join("; ", races.stream().map(Race::words).toList())
            + ". Right of the line ReLU is there first.",
        statements,
        curves);
  }

  private static Statement statement(
      Race race, int other, String less, String of, ToDoubleFunction<TrainingRecord> number) {
    String title = Wording.title(ACTIVATIONS.get(other));
    return Statement.of(
        "ReLU needs " + less + " than " + title,
        race.subject.name(),
        of + " of " + title + " / " + of + " of ReLU",
        Scale.RATIO,
        1,
        true,
        race.ratios(other, number));
  }

  private static Race race(Subject subject, Trainings trainings) {
    Settings settings = trainings.settings();
    List<Architecture> networks =
        ACTIVATIONS.stream()
            .map(each -> subject.classifier(settings.width(), settings.shallow(), each))
            .toList();
    double guessing = 1.0 / subject.classes();
    double lowest =
        networks.stream()
            .mapToDouble(network -> bestAccuracy(subject, network, trainings))
            .min()
            .orElseThrow();
    double target = guessing + OF_LOWEST * Math.max(0, lowest - guessing);
    Comparator<List<TrainingRecord>> sooner =
        RateSearch.<TrainingRecord>smaller(record -> record.epochsTo(target))
            .thenComparing(Trainings.LOWER_LOSS);
    List<Double> rates =
        networks.stream()
            .map(network -> RateSearch.best(trainings.search(subject, network, sooner), sooner))
            .toList();
    List<InTurns.Records> runs =
        trainings
            .laboratory()
            .run(
                settings.seeds().stream()
                    .map(seed -> inTurns(subject, networks, rates, seed))
                    .toList());
    return new Race(
        subject,
        target,
        rates,
        IntStream.range(0, networks.size())
            .mapToObj(i -> runs.stream().map(run -> run.records().get(i)).toList())
            .toList());
  }

  private static double bestAccuracy(Subject subject, Architecture network, Trainings trainings) {
    return trainings.search(subject, network, HIGHER_ACCURACY).values().stream()
        .mapToDouble(records -> Trainings.median(records, TrainingRecord::highestTestAccuracy))
        .max()
        .orElseThrow();
  }

  private static InTurns inTurns(
      Subject subject, List<Architecture> networks, List<Double> rates, long seed) {
    return new InTurns(
        IntStream.range(0, networks.size())
            .mapToObj(i -> new TrainingJob(subject, networks.get(i), rates.get(i), seed))
            .toList());
  }
}
