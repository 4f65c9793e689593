package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.HiddenPass;
import io.github.relu4j.examples.network.Initialisation;
import io.github.relu4j.examples.network.NetworkPass;
import io.github.relu4j.examples.training.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** What becomes of the variance of ReLU's activations from layer to layer, before any training. */
public final class VarianceByDepth implements Experiment<List<VarianceByDepth.Result>> {

  private static final int SAMPLES = 256;

  /**
   * The answer for an initialisation.
   *
   * @param initialisation of all hidden layers
   * @param variances the variance of the activations by hidden layer, median over the seeds
   * @param ratio the last layer's over the first one's, median over the seeds
   * @param histograms of some layers, with the first seed
   */
  public record Result(
      String initialisation, List<Double> variances, double ratio, List<Histogram> histograms) {}

  private final Settings settings;
  private final Task task;

  /** An experiment on a task, of standardised features. */
  public VarianceByDepth(Settings settings, Task task) {
    this.settings = settings;
    this.task = task;
  }

  private static final List<Initialisation> COMPARED =
      List.of(Initialisation.HE, Initialisation.XAVIER, Initialisation.UNIT_NORMAL);

  @Override
  public int steps() {
    return COMPARED.size();
  }

  @Override
  public List<Result> run(Laboratory laboratory) {
    List<Result> results = new ArrayList<>();
    for (Initialisation initialisation : COMPARED) {
      results.add(result(initialisation));
      laboratory.step().run();
    }
    return results;
  }

  private Result result(Initialisation initialisation) {
    List<List<Double>> bySeed = new ArrayList<>();
    List<Histogram> histograms = new ArrayList<>();
    for (long seed : settings.allSeeds()) {
      NetworkPass pass = forward(initialisation, seed);
      bySeed.add(pass.hidden().stream().map(VarianceByDepth::variance).toList());
      if (histograms.isEmpty()) {
        for (int layer : List.of(1, settings.deepest() / 2, settings.deepest())) {
          FMatrixRMaj y = pass.hidden().get(layer - 1).output();
          histograms.add(Histogram.ofLogarithms("hidden " + layer, y.data, y.numRows * y.numCols));
        }
      }
    }
    int last = settings.deepest() - 1;
    return new Result(
        initialisation.title(),
        IntStream.rangeClosed(0, last)
            .mapToObj(
                layer -> Statistics.median(bySeed.stream().map(each -> each.get(layer)).toList()))
            .toList(),
        Statistics.median(bySeed.stream().map(each -> each.get(last) / each.get(0)).toList()),
        histograms);
  }

  private NetworkPass forward(Initialisation initialisation, long seed) {
    Samples samples = task.training();
    int rows = Math.min(SAMPLES, samples.count());
    NetworkPass pass =
        Architecture.classifier(
                samples.features(), settings.width(), settings.deepest(), samples.classes(), "relu")
            .with(initialisation)
            .build(seed)
            .newPass(rows);
    FMatrixRMaj x = new FMatrixRMaj(rows, samples.features());
    System.arraycopy(samples.inputs(), 0, x.data, 0, rows * samples.features());
    pass.forward(x, false);
    return pass;
  }

  private static double variance(HiddenPass layer) {
    FMatrixRMaj y = layer.output();
    int count = y.numRows * y.numCols;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      sum += y.data[i];
      squares += (double) y.data[i] * y.data[i];
    }
    return squares / count - sum / count * (sum / count);
  }
}
