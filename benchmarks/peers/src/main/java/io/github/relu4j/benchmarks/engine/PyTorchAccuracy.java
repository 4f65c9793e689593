package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;

/**
 * What PyTorch 2.7.1 was measured to keep on x86-64, since its documentation states nothing: over a
 * million floats from normal(0, 2) and over every 1 021st of all floats.
 *
 * <p>Forward, NaN stays NaN and infinities go to the right limits; ELU loses negative subnormals.
 * Backward, the rectifiers answer NaN as if it were a number, and so does ELU after the last whole
 * vector of an array.
 */
final class PyTorchAccuracy {

  private PyTorchAccuracy() {}

  /** The error that is no failure. */
  static Tolerance of(Work work) {
    return work.operation() == Operation.BACKWARD
        ? backward(work.activation(), largest(work.gradY()))
        : forward(work.activation());
  }

  private static Tolerance forward(Activation activation) {
    if (activation instanceof Elu elu) {
      // e^x - 1 by subtraction: 3.0e-8 * alpha more than 2 ULP.
      return new Tolerance(2, 0x1p-24 * Math.abs(elu.alpha()));
    }
    if (activation instanceof Sigmoid) {
      // 1 / (1 + e^-x): 2.1 ULP, and 0 where e^-x overflows, from -88.7 down.
      return new Tolerance(3, Float.MIN_NORMAL);
    }
    if (activation instanceof Tanh) {
      // Intel's vector mathematics in its high accuracy mode, below 1 ULP: 0.52 measured.
      return new Tolerance(1, 0);
    }
    return oneMultiplication();
  }

  private static Tolerance backward(Activation activation, double largestGradient) {
    if (activation instanceof Elu) {
      return new Tolerance(3, 0); // 2.2 ULP measured
    }
    if (activation instanceof Sigmoid || activation instanceof Tanh) {
      // y * (1 - y) and 1 - y * y of a rounded y: 8.8e-8 * gradient more than 2 ULP.
      return new Tolerance(2, 0x1p-23 * largestGradient);
    }
    return oneMultiplication();
  }

  private static Tolerance oneMultiplication() {
    return new Tolerance(0.5, 0);
  }

  private static double largest(float[] gradients) {
    double largest = 0;
    for (float gradient : gradients) {
      largest = Math.max(largest, Math.abs(gradient));
    }
    return largest;
  }
}
