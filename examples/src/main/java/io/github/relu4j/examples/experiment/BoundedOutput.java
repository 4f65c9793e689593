package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.Initialisation;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Prediction;
import io.github.relu4j.examples.training.SquaredError;
import io.github.relu4j.examples.training.Trainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well an autoencoder of images gives back pixels of a bounded range, by the activation of its
 * output layer; each at the best of several learning rates.
 */
public final class BoundedOutput implements Experiment<List<BoundedOutput.Result>> {

  /** The range of the pixels, and who competes for it. */
  private record Range(String name, float low, float high, List<String> activations) {}

  private static final List<Range> RANGES =
      List.of(
          new Range("[0, 1]", 0, 1, List.of("sigmoid", "identity", "relu", "elu")),
          new Range("[-1, 1]", -1, 1, List.of("tanh", "identity", "leaky_relu", "elu")));

  private static final List<Double> RATES = List.of(0.001, 0.003, 0.01, 0.03, 0.1);
  private static final int BOTTLENECK = 16;
  private static final int MOST_SAMPLES = 1000;

  /**
   * The answer for an output activation.
   *
   * @param range of the targets
   * @param activation of the outputs
   * @param rate the best learning rate
   * @param error the root of the mean square of the test pixels' error, as a share of the range's
   *     width
   * @param outside the share of the test pixels' outputs outside the range
   */
  public record Result(
      String range, String activation, double rate, double error, double outside) {}

  private final Settings settings;
  private final Task pixels;
  private final Task standardised;

  /** An experiment on images, of pixels from 0 to 1. */
  public BoundedOutput(Settings settings, Task pixels) {
    this.settings = settings;
    this.pixels = pixels;
    this.standardised = pixels.standardised();
  }

  @Override
  public int steps() {
    return RANGES.stream().mapToInt(range -> range.activations().size()).sum()
        * RATES.size()
        * settings.sweptEpochs();
  }

  @Override
  public List<Result> run(Laboratory laboratory) {
    List<Result> results = new ArrayList<>();
    for (Range range : RANGES) {
      for (String activation : range.activations()) {
        results.add(
            RATES.stream()
                .map(rate -> train(range, activation, rate, laboratory))
                .min(Comparator.comparingDouble(Result::error))
                .orElseThrow());
      }
    }
    return results;
  }

  private Result train(Range range, String activation, double rate, Laboratory laboratory) {
    int count = Math.min(MOST_SAMPLES, pixels.training().count());
    Samples inputs = standardised.training().range(0, count);
    float[] targets = targets(pixels.training().range(0, count), range);
    int width = settings.width();
    Network network =
        new Architecture(
                inputs.features(), List.of(width, BOTTLENECK, width), inputs.features(), "relu")
            .with(Initialisation.HE)
            .withOutputActivation(activation)
            .build(settings.seed());
    Trainer trainer =
        new Trainer(
            network,
            inputs.inputs(),
            new SquaredError(inputs.features(), targets),
            Descent.of(rate),
            settings.seed(),
            laboratory.workers());
    for (int epoch = 0; epoch < settings.sweptEpochs(); epoch++) {
      trainer.epoch();
      laboratory.step().run();
    }
    float[] outputs =
        new Prediction(network, laboratory.workers()).outputs(standardised.test().inputs());
    return result(range, activation, rate, outputs, targets(pixels.test(), range));
  }

  private static float[] targets(Samples samples, Range range) {
    float[] targets = samples.inputs().clone();
    for (int i = 0; i < targets.length; i++) {
      targets[i] = range.low() + (range.high() - range.low()) * targets[i];
    }
    return targets;
  }

  private static Result result(
      Range range, String activation, double rate, float[] outputs, float[] targets) {
    double squares = 0;
    int outside = 0;
    for (int i = 0; i < outputs.length; i++) {
      double error = outputs[i] - targets[i];
      squares += error * error;
      outside += outputs[i] >= range.low() && outputs[i] <= range.high() ? 0 : 1;
    }
    return new Result(
        range.name(),
        activation,
        rate,
        Math.sqrt(squares / outputs.length) / (range.high() - range.low()),
        (double) outside / outputs.length);
  }
}
