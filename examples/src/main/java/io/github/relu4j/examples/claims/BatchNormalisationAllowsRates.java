package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.RateSearch;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.TrainingJob;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Batch normalisation raises the highest learning rate that works. */
final class BatchNormalisationAllowsRates implements Experiment {

  /** A rate works if the last test accuracy is at least so much of the best without it. */
  private static final double WORKS = 0.9;

  /** The rates that were tried, and for each seed the highest up to which all work; 0 if none. */
  private record Climb(NavigableMap<Double, List<TrainingRecord>> tried, List<Double> highest) {}

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curves> curves = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    Settings settings = trainings.settings();
    for (Subject subject : settings.real()) {
      Architecture plain = subject.classifier(settings.width(), settings.depth(), "relu");
      double best = trainings.bestRate(subject, plain);
      double accuracy =
          WORKS
              * Trainings.median(
                  trainings.search(subject, plain, Trainings.LOWER_LOSS).get(best),
                  TrainingRecord::lastTestAccuracy);
      Climb without = climb(subject, plain, best, accuracy, trainings);
      Climb with = climb(subject, plain.withBatchNormalisation(true), best, accuracy, trainings);
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < settings.seeds().size(); i++) {
        ratios.add(Statistics.ratio(with.highest.get(i), without.highest.get(i)));
      }
      statements.add(
          Statement.of(
              "With batch normalisation a higher rate works",
              subject.name(),
              "highest rate with / without batch normalisation",
              Scale.RATIO,
              1,
              true,
              ratios));
      curves.add(
          new Curves(
              "Test accuracy by learning rate, " + subject.name(),
              "learning rate",
              "share of test samples",
              true,
              false,
              List.of(
                  Curve.by("plain", without.tried, TrainingRecord::lastTestAccuracy),
                  Curve.by("batch normalisation", with.tried, TrainingRecord::lastTestAccuracy))));
      chosen.add(subject.name() + " " + Wording.percent(accuracy));
    }
    return new Claim(
        number,
        "Batch normalisation raises the highest learning rate that works",
        "From the best rate of a plain ReLU network upwards each seed tries one rate after the"
            + " other until one fails. A rate works if the test accuracy at the end is at least 0.9"
            + " times that of the best rate: "
            + String.join(", ", chosen)
            + ". Right of the line batch normalisation gets further.",
        statements,
        curves);
  }

  /** A seed whose rate failed tries no higher one. */
  private static Climb climb(
      Subject subject, Architecture network, double from, double accuracy, Trainings trainings) {
    List<Long> seeds = trainings.settings().seeds();
    List<Double> highest = new ArrayList<>(Collections.nCopies(seeds.size(), 0.0));
    NavigableMap<Double, List<TrainingRecord>> tried = new TreeMap<>();
    List<Long> working = seeds;
    for (double rate : RateSearch.rates(from, trainings.settings().highestRate())) {
      List<TrainingRecord> records =
          trainings
              .laboratory()
              .run(
                  working.stream()
                      .map(seed -> new TrainingJob(subject, network, rate, seed))
                      .toList());
      tried.put(rate, records);
      List<Long> next = new ArrayList<>();
      for (int i = 0; i < records.size(); i++) {
        if (records.get(i).lastTestAccuracy() >= accuracy) {
          highest.set(seeds.indexOf(working.get(i)), rate);
          next.add(working.get(i));
        }
      }
      working = next;
      if (working.isEmpty()) {
        break;
      }
    }
    return new Climb(tried, highest);
  }
}
