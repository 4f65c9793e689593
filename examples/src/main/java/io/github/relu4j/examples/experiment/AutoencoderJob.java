package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Prediction;
import io.github.relu4j.examples.training.SquaredError;
import io.github.relu4j.examples.training.Trainer;
import io.github.relu4j.examples.training.Workers;
import java.util.List;

/**
 * The training of an autoencoder of images: how well it gives back pixels of a bounded range.
 *
 * @param images of pixels from 0 to 1
 * @param low the pixels' lower bound, to which they are shifted and scaled
 * @param high the pixels' upper bound
 * @param width the units of the first and the last hidden layer, a narrow one between them
 * @param activation of the output layer
 * @param rate the learning rate
 * @param seed of the samples, the weights and the order of the samples
 */
public record AutoencoderJob(
    Subject images, float low, float high, int width, String activation, double rate, long seed)
    implements Job<AutoencoderJob.Result> {

  private static final int BOTTLENECK = 16;

  /** ReLU's units die behind linear outputs, which would decide the comparison. */
  private static final String HIDDEN = "elu";

  /**
   * What came out.
   *
   * @param error the root of the mean square of the test pixels' error, as a share of the range's
   *     width; infinite if training diverged
   * @param outside the share of the test pixels' outputs outside the range
   */
  public record Result(double error, double outside) {}

  @Override
  public String key() {
    return "autoencoder by mean squared error "
        + architecture().key()
        + " of "
        + images.key(seed)
        + " as "
        + low
        + " to "
        + high
        + " at "
        + Descent.of(rate)
        + ", "
        + images.epochs()
        + " epochs, seed "
        + seed;
  }

  private Architecture architecture() {
    return new Architecture(
            images.features(), List.of(width, BOTTLENECK, width), images.features(), HIDDEN)
        .withOutputActivation(activation);
  }

  @Override
  public Class<Result> type() {
    return Result.class;
  }

  @Override
  public double cost() {
    return 3.0 * architecture().parameters() * images.count() * images.epochs();
  }

  @Override
  public Result run() {
    Samples inputs = images.raw(seed).standardised().training();
    float[] targets = targets(images.raw(seed).training());
    Network network = architecture().build(seed);
    try (Workers workers = new Workers(1)) {
      Trainer trainer =
          new Trainer(
              network,
              inputs.inputs(),
              new SquaredError(inputs.features(), targets),
              Descent.of(rate),
              seed,
              workers);
      for (int epoch = 0; epoch < images.epochs(); epoch++) {
        trainer.epoch(false);
      }
      return result(
          new Prediction(network, workers).outputs(images.raw(seed).standardised().test().inputs()),
          targets(images.raw(seed).test()));
    }
  }

  private float[] targets(Samples samples) {
    float[] targets = samples.inputs().clone();
    for (int i = 0; i < targets.length; i++) {
      targets[i] = low + (high - low) * targets[i];
    }
    return targets;
  }

  private Result result(float[] outputs, float[] targets) {
    double squares = 0;
    int outside = 0;
    for (int i = 0; i < outputs.length; i++) {
      double error = outputs[i] - targets[i];
      squares += error * error;
      outside += outputs[i] >= low && outputs[i] <= high ? 0 : 1;
    }
    double error = Math.sqrt(squares / outputs.length) / (high - low);
    return new Result(
        Double.isNaN(error) ? Double.POSITIVE_INFINITY : error, (double) outside / outputs.length);
  }

  @Override
  public Result guess() {
    return new Result(Math.abs(Math.log10(rate)), 0);
  }
}
