package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.experiment.RateSearch;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The higher the learning rate, the more ReLU units die. */
final class RateAgainstDeadShare implements Experiment {

  @Override
  public Claim run(int number, Trainings trainings) {
    List<Statement> statements = new ArrayList<>();
    List<Curve> lines = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    Settings settings = trainings.settings();
    for (Subject subject : settings.real()) {
      Architecture relu = subject.classifier(settings.width(), settings.depth(), "relu");
      double lowest = settings.rates().get(0);
      double highest = trainings.highRate(subject, relu);
      NavigableMap<Double, List<TrainingRecord>> byRate = new TreeMap<>();
      for (double rate : RateSearch.rates(lowest, settings.highestRate())) {
        if (rate < highest) {
          byRate.put(rate, trainings.records(subject, relu, rate));
        }
      }
      byRate.put(highest, trainings.records(subject, relu, highest));
      statements.add(
          Statement.of(
              "More units are dead at higher rates",
              subject.name(),
              "rank correlation of rate and dead units",
              Scale.DIFFERENCE,
              0,
              true,
              IntStream.range(0, settings.seeds().size())
                  .mapToObj(seed -> correlation(byRate, seed))
                  .toList()));
      lines.add(Curve.by(subject.name(), byRate, TrainingRecord::deadShare));
      chosen.add(subject.name() + " from " + Wording.rate(lowest) + " to " + Wording.rate(highest));
    }
    return new Claim(
        number,
        "The higher the learning rate, the more ReLU units die",
        "Spearman's rank correlation of the learning rate and the share of hidden units that are 0"
            + " for every sample in the last epoch of training: 1 if each higher rate has more dead units, 0 if"
            + " the two have nothing to do with each other. Rates go up to two thirds of the highest"
            + " with which all pilot trainings stay finite: "
            + String.join(", ", chosen)
            + ".",
        statements,
        List.of(
            new Curves(
                "ReLU's dead units by learning rate",
                "learning rate",
                "share of hidden units",
                true,
                false,
                lines)));
  }

  /** The least there is if a training diverged, since how many units died is not known then. */
  private static double correlation(NavigableMap<Double, List<TrainingRecord>> byRate, int seed) {
    List<TrainingRecord> records = byRate.values().stream().map(all -> all.get(seed)).toList();
    return records.stream().anyMatch(TrainingRecord::diverged)
        ? -1
        : Statistics.rankCorrelation(
            List.copyOf(byRate.keySet()), records.stream().map(TrainingRecord::deadShare).toList());
  }
}
