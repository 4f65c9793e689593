package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.VarianceByDepth;
import java.util.List;

/**
 * He initialisation keeps ReLU units alive and the variance steady; Xavier and unit normal do not.
 */
final class HeKeepsAlive implements OldClaim {

  private static final double MOST_DEAD = 0.05;
  private static final double STEADY = 10;

  @Override
  public Judgement judge(Results results, Settings settings) {
    double dead =
        Figures.deadShare(
            results.initialisations(),
            Figures.plain("relu").and(record -> record.initialisation().equals("he")));
    return new Judgement(
        4,
        "He initialisation keeps ReLU units alive and the variance of activations steady through"
            + " depth; Xavier and unit normal do not",
        List.of(
            new Finding(
                "dead share from He weights, rate " + Figures.rate(settings.ordinaryRate()),
                "at most 5 %",
                dead,
                Figures.percent(dead),
                dead <= MOST_DEAD),
            variance(results, settings, "he", true),
            variance(results, settings, "xavier", false),
            variance(results, settings, "unit normal", false)));
  }

  private static Finding variance(
      Results results, Settings settings, String initialisation, boolean steadyWanted) {
    double ratio =
        results.variances().stream()
            .filter(result -> result.initialisation().equals(initialisation))
            .mapToDouble(VarianceByDepth.Result::ratio)
            .findFirst()
            .orElseThrow();
    boolean steady = ratio >= 1 / STEADY && ratio <= STEADY;
    return new Finding(
        initialisation
            + ": variance of the activations in layer "
            + settings.deepest()
            + " over that in layer 1",
        steadyWanted ? "from 0.1 to 10" : "not from 0.1 to 10",
        ratio,
        Figures.number(ratio),
        steady == steadyWanted);
  }
}
