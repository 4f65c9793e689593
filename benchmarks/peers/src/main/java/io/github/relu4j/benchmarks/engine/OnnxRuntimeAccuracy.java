package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;

/**
 * What ONNX Runtime 1.29.0 was measured to keep on x86-64, since its documentation states nothing:
 * over a million floats from normal(0, 2) and over every 1 021st of all floats.
 *
 * <p>NaN stays NaN and infinities go to the right limits. Negative subnormals are lost by ELU.
 */
final class OnnxRuntimeAccuracy {

  private OnnxRuntimeAccuracy() {}

  /** The error of a forward pass that is no failure. */
  static Tolerance of(Activation activation) {
    if (activation instanceof Elu elu) {
      // e^x - 1 by subtraction: 5.9e-8 * alpha more than 2 ULP.
      return new Tolerance(2, 0x1p-23 * Math.abs(elu.alpha()));
    }
    if (activation instanceof Sigmoid) {
      // 1/2 plus a quotient of polynomials: 1.3e-7 more than 1 ULP, and 0 from about -17.5 down.
      return new Tolerance(1, 0x1p-22);
    }
    if (activation instanceof Tanh) {
      // A quotient of polynomials: 4.1 ULP, and 1.4e-43 more for subnormals.
      return new Tolerance(5, Float.MIN_NORMAL);
    }
    // A comparison and at most one rounded multiplication.
    return new Tolerance(0.5, 0);
  }
}
