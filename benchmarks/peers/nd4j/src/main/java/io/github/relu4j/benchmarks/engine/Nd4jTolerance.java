package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;

/**
 * How exact ND4J is.
 *
 * <p>Its documentation states no accuracy. These bounds were measured to hold for 1.0.0-M2.1 over
 * 2^18 normal(0, 2) and over every 1009th of all floats.
 *
 * <p>What no bound can admit: ReLU's derivative and backward take the slope at NaN for 0,
 * LeakyReLU's derivative for its slope, LeakyReLU's backward for 1; at 0 the slope of LeakyReLU and
 * ELU is 1, by another convention than ours. Subnormals are not flushed in x, but 1 - e^x makes
 * them 0 in ELU and in short tanh; sigmoid is 0 below -88.7.
 */
final class Nd4jTolerance {

  private Nd4jTolerance() {}

  static Tolerance of(Work work) {
    Activation activation = work.activation();
    boolean forward = work.operation() == Operation.FORWARD;
    double gradient = LargestGradient.of(work);
    if (activation instanceof Elu elu) {
      double scale = Math.abs(elu.alpha());
      // Forward is e^x - 1, so it keeps the absolute error of e^x near 1.
      return forward
          ? new Tolerance(1, scale * 0x1p-24)
          : new Tolerance(3, scale * gradient * Float.MIN_VALUE);
    }
    if (activation instanceof Sigmoid) {
      // Backward is s (1 - s), which cancels for large x.
      return forward ? new Tolerance(3, 0x1p-127) : new Tolerance(3, gradient * 0x1p-23);
    }
    if (activation instanceof Tanh) {
      // Backward is 1 - t², which cancels on both sides.
      return forward ? tanh(work.length()) : new Tolerance(1, gradient * 0x1p-22);
    }
    // One rounded product.
    return new Tolerance(0.5, 0);
  }

  private static Tolerance tanh(int length) {
    return length < Nd4jOperation.LONG ? new Tolerance(1, 0x1p-23) : new Tolerance(2, 0);
  }
}
