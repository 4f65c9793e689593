package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.SoftmaxCrossEntropy;
import io.github.relu4j.examples.training.Trainer;
import io.github.relu4j.monitor.GradientFlowReport;
import io.github.relu4j.monitor.LayerGradient;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the gradient reaches the first layer of networks of many depths, before any training.
 */
public final class GradientByDepth implements Experiment<List<GradientByDepth.Result>> {

  /**
   * The answer for an activation at a depth.
   *
   * @param activation of all hidden layers
   * @param depth the number of hidden layers
   * @param ratio the norm of the first hidden layer's gradient over the output's, median over the
   *     seeds
   * @param flow what relu4j's monitor calls such a ratio, with its default thresholds
   * @param norms the norm by layer, hidden layers first, with the first seed
   */
  public record Result(
      String activation, int depth, double ratio, String flow, List<Double> norms) {}

  private final Settings settings;
  private final Task task;

  /** An experiment on a task, of standardised features. */
  public GradientByDepth(Settings settings, Task task) {
    this.settings = settings;
    this.task = task;
  }

  @Override
  public int steps() {
    return settings.activations().size() * settings.depths().size();
  }

  @Override
  public List<Result> run(Laboratory laboratory) {
    List<Result> results = new ArrayList<>();
    for (String activation : settings.activations()) {
      for (int depth : settings.depths()) {
        results.add(result(activation, depth, laboratory));
        laboratory.step().run();
      }
    }
    return results;
  }

  private Result result(String activation, int depth, Laboratory laboratory) {
    List<GradientFlowReport> reports =
        settings.allSeeds().stream()
            .map(seed -> report(activation, depth, seed, laboratory))
            .toList();
    double ratio =
        Statistics.median(
            reports.stream().map(report -> report.layers().get(0).ratioToLast()).toList());
    GradientFlowReport first = reports.get(0);
    return new Result(
        activation,
        depth,
        ratio,
        flow(ratio, first),
        first.layers().stream().map(LayerGradient::norm).toList());
  }

  private static String flow(double ratio, GradientFlowReport thresholds) {
    if (ratio < thresholds.vanishingBelow()) {
      return "vanishing";
    }
    return ratio <= thresholds.explodingAbove() ? "steady" : "exploding";
  }

  private GradientFlowReport report(
      String activation, int depth, long seed, Laboratory laboratory) {
    Samples samples = task.training();
    Architecture architecture =
        Architecture.classifier(
            samples.features(), settings.width(), depth, samples.classes(), activation);
    Trainer trainer =
        new Trainer(
            architecture.build(seed),
            samples.inputs(),
            new SoftmaxCrossEntropy(samples.labels(), samples.classes()),
            Descent.of(settings.ordinaryRate()),
            seed,
            laboratory.workers());
    trainer.observe();
    return trainer.gradientFlow();
  }
}
