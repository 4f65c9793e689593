package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Statistics;
import java.util.List;
import java.util.stream.Collectors;

/** The higher the learning rate, the more ReLU units die. */
final class RateAgainstDeadShare implements OldClaim {

  private static final double LEAST = 0.8;

  @Override
  public Judgement judge(Results results, Settings settings) {
    List<Double> known =
        settings.sweptRates().stream().filter(rate -> !Double.isNaN(share(results, rate))).toList();
    List<Double> shares = known.stream().map(rate -> share(results, rate)).toList();
    double correlation = Statistics.rankCorrelation(known, shares);
    return new Judgement(
        7,
        "The higher the learning rate, the more ReLU units die",
        List.of(
            new Finding(
                "rank correlation (Spearman) of the learning rate and ReLU's dead share",
                "at least 0.8",
                correlation,
                Figures.number(correlation)
                    + known.stream()
                        .map(
                            rate ->
                                Figures.percent(share(results, rate)) + " at " + Figures.rate(rate))
                        .collect(Collectors.joining(", ", "; ", "")),
                correlation >= LEAST)));
  }

  private static double share(Results results, double rate) {
    return Figures.deadShare(results.sweep(), Figures.plain("relu", rate));
  }
}
