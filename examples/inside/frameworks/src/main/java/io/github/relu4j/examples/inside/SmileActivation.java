package io.github.relu4j.examples.inside;

import io.github.relu4j.Activation;
import io.github.relu4j.storage.FloatStorage;
import smile.base.mlp.ActivationFunction;

/**
 * An activation for the hidden layers of Smile's networks.
 *
 * @param function one with {@link Activation#supportsBackwardFromOutput}, since Smile keeps outputs
 *     only
 */
public record SmileActivation(Activation function) implements ActivationFunction {

  private static final long serialVersionUID = 1L;

  /** Refuses a function that Smile could not train. */
  public SmileActivation {
    if (!function.supportsBackwardFromOutput()) {
      throw new IllegalArgumentException(function.name() + " has no backward from the output");
    }
  }

  @Override
  public void f(double[] x) {
    FloatStorage y = FloatStorage.ofDoubles(x);
    function.forward(y, y);
  }

  @Override
  public void g(double[] g, double[] y) {
    FloatStorage gradient = FloatStorage.ofDoubles(g);
    function.backwardFromOutput(FloatStorage.ofDoubles(y), gradient, gradient);
  }

  @Override
  public String name() {
    return function.name();
  }
}
