package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.ComparisonResult;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import java.util.ArrayList;
import java.util.List;

/** ReLU converges in fewer epochs and less time than sigmoid and tanh. */
final class FasterConvergence implements OldClaim {

  @Override
  public Judgement judge(Results results, Settings settings) {
    List<Finding> findings = new ArrayList<>();
    for (ComparisonResult comparison : results.comparisons()) {
      for (String other : List.of("sigmoid", "tanh")) {
        findings.add(epochs(comparison, other));
        findings.add(time(comparison, other));
      }
    }
    return new Judgement(
        1, "ReLU converges in fewer epochs and less time than sigmoid and tanh", findings);
  }

  private static Finding epochs(ComparisonResult comparison, String other) {
    double relu = comparison.epochs("relu");
    double others = comparison.epochs(other);
    return new Finding(
        comparison.task()
            + ": epochs to "
            + Figures.percent(comparison.target())
            + ", "
            + other
            + " over ReLU",
        "above 1: ReLU's median over the seeds is smaller, each at its best rate",
        others / relu,
        other + " " + Figures.number(others) + ", ReLU " + Figures.number(relu),
        relu < others);
  }

  private static Finding time(ComparisonResult comparison, String other) {
    double relu = comparison.seconds("relu");
    double others = comparison.seconds(other);
    double ratio = others / relu;
    return new Finding(
        comparison.task()
            + ": time to "
            + Figures.percent(comparison.target())
            + ", "
            + other
            + " over ReLU",
        "above 1: the median over the seeds of the processors' time, all trained in turns",
        ratio,
        words(ratio, other),
        relu < others);
  }

  private static String words(double ratio, String other) {
    if (Double.isNaN(ratio)) {
      return "neither ever";
    }
    return Double.isInfinite(ratio)
        ? other + " never"
        : ratio == 0 ? "ReLU never" : Figures.number(ratio) + " times as long";
  }
}
