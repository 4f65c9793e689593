package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.BoundedOutput;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sigmoid and tanh are the right choice for bounded outputs. */
final class BoundedOutputs implements OldClaim {

  @Override
  public Judgement judge(Results results, Settings settings) {
    List<Finding> findings = new ArrayList<>();
    for (String activation : List.of("sigmoid", "tanh")) {
      BoundedOutput.Result own =
          results.boundedOutputs().stream()
              .filter(result -> result.activation().equals(activation))
              .findFirst()
              .orElseThrow();
      List<BoundedOutput.Result> others =
          results.boundedOutputs().stream()
              .filter(result -> result.range().equals(own.range()) && result != own)
              .toList();
      findings.add(error(own, others));
      findings.add(outside(own, others));
    }
    return new Judgement(8, "Sigmoid and tanh are the right choice for bounded outputs", findings);
  }

  private static Finding error(BoundedOutput.Result own, List<BoundedOutput.Result> others) {
    BoundedOutput.Result best =
        others.stream().min(Comparator.comparingDouble(BoundedOutput.Result::error)).orElseThrow();
    return new Finding(
        own.activation() + ", pixels in " + own.range() + ": error over the least error of another",
        "at most 1, each at its best rate",
        own.error() / best.error(),
        Figures.number(own.error())
            + ", "
            + best.activation()
            + " "
            + Figures.number(best.error())
            + " of the range",
        own.error() <= best.error());
  }

  private static Finding outside(BoundedOutput.Result own, List<BoundedOutput.Result> others) {
    double least = others.stream().mapToDouble(BoundedOutput.Result::outside).min().orElseThrow();
    return new Finding(
        own.activation() + ", pixels in " + own.range() + ": share of outputs outside",
        "0, and that of every other is not",
        own.outside(),
        Figures.percent(own.outside()) + ", others " + Figures.percent(least) + " and more",
        own.outside() == 0 && least > 0);
  }
}
