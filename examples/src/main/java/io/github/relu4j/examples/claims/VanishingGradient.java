package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.GradientByDepth;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import java.util.List;
import java.util.stream.IntStream;

/** The gradient of a sigmoid's first layer vanishes with depth, ReLU's does not. */
final class VanishingGradient implements OldClaim {

  @Override
  public Judgement judge(Results results, Settings settings) {
    List<GradientByDepth.Result> sigmoid = of(results, "sigmoid");
    List<GradientByDepth.Result> relu = of(results, "relu");
    GradientByDepth.Result deepest = sigmoid.get(sigmoid.size() - 1);
    boolean falls =
        IntStream.range(1, sigmoid.size())
            .allMatch(i -> sigmoid.get(i).ratio() < sigmoid.get(i - 1).ratio());
    double fall = deepest.ratio() / sigmoid.get(0).ratio();
    double least = relu.stream().mapToDouble(GradientByDepth.Result::ratio).min().orElseThrow();
    double most = relu.stream().mapToDouble(GradientByDepth.Result::ratio).max().orElseThrow();
    return new Judgement(
        2,
        "The gradient of a sigmoid network's first layer vanishes with depth, ReLU's does not",
        List.of(
            new Finding(
                "sigmoid, " + deepest.depth() + " layers: first layer's gradient over the output's",
                "the monitor calls it vanishing (under 0.001)",
                deepest.ratio(),
                Figures.number(deepest.ratio()),
                deepest.flow().equals("vanishing")),
            new Finding(
                "sigmoid: the same at the largest depth over that at the smallest",
                "it falls from each depth to the next",
                fall,
                Figures.number(fall) + (falls ? ", falling all the way" : ", not all the way"),
                falls),
            new Finding(
                "ReLU, all depths: the smallest of these ratios",
                "the monitor calls all of them steady (0.001 to 1000)",
                least,
                Figures.number(least) + " to " + Figures.number(most),
                relu.stream().allMatch(result -> result.flow().equals("steady")))));
  }

  private static List<GradientByDepth.Result> of(Results results, String activation) {
    return results.gradients().stream()
        .filter(result -> result.activation().equals(activation))
        .toList();
  }
}
