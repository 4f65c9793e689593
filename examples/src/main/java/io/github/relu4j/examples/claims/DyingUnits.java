package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;

/** High learning rates and bad initialisation kill ReLU units. */
final class DyingUnits implements OldClaim {

  private static final double LEAST = 0.1;

  @Override
  public Judgement judge(Results results, Settings settings) {
    double lowRate = settings.sweptRates().get(0);
    double highRate = settings.sweptRates().get(settings.sweptRates().size() - 1);
    double low = Figures.deadShare(results.sweep(), Figures.plain("relu", lowRate));
    double high = Figures.deadShare(results.sweep(), Figures.plain("relu", highRate));
    double he = initialised(results, "he");
    double unit = initialised(results, "unit normal");
    String rule = "the difference is at least 10 percentage points";
    return new Judgement(
        3,
        "High learning rates and bad initialisation kill ReLU units",
        List.of(
            new Finding(
                "dead share at the highest rate, "
                    + Figures.rate(highRate)
                    + ", beside that at "
                    + Figures.rate(lowRate)
                    + ", He weights",
                rule,
                high - low,
                Figures.percent(high)
                    + " beside "
                    + Figures.percent(low)
                    + highestKnown(results, settings),
                high - low >= LEAST),
            new Finding(
                "dead share from unit normal weights beside that from He weights, rate "
                    + Figures.rate(settings.ordinaryRate()),
                rule,
                unit - he,
                Figures.percent(unit) + " beside " + Figures.percent(he) + diverged(results),
                unit - he >= LEAST)));
  }

  /** For the reader where the highest rate has no figure; the rule does not look at it. */
  private static String highestKnown(Results results, Settings settings) {
    for (int i = settings.sweptRates().size() - 1; i >= 0; i--) {
      double rate = settings.sweptRates().get(i);
      double share = Figures.deadShare(results.sweep(), Figures.plain("relu", rate));
      if (!Double.isNaN(share)) {
        return i == settings.sweptRates().size() - 1
            ? ""
            : "; at "
                + Figures.rate(rate)
                + ", the highest with a figure, "
                + Figures.percent(share);
      }
    }
    return "";
  }

  private static String diverged(Results results) {
    List<TrainingRecord> runs =
        results.initialisations().stream()
            .filter(Figures.plain("relu").and(run -> run.initialisation().equals("unit normal")))
            .toList();
    long diverged = runs.stream().filter(TrainingRecord::diverged).count();
    return "; of " + runs.size() + " runs from unit normal weights " + diverged + " diverged";
  }

  private static double initialised(Results results, String initialisation) {
    return Figures.deadShare(
        results.initialisations(),
        Figures.plain("relu").and(record -> record.initialisation().equals(initialisation)));
  }
}
