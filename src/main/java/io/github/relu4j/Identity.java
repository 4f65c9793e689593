package io.github.relu4j;

import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The identity: {@code f(x) = x}.
 *
 * <p>Derivative: 1. Range: all floats. Exact: no rounding takes place. From the output: the very
 * same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1
 *   <li>±∞: f is the same infinity, f' is 1
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: none; it stands for the activation of a layer without one.
 */
public record Identity() implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    return x;
  }

  /** NaN at NaN, without a ternary, which C2 does not vectorise. */
  @Override
  public float derivative(float x) {
    return Math.min(Math.abs(x), 1f) * 0f + 1f;
  }

  /** The slope is never 0. */
  @Override
  public float backward(float x, float gradY) {
    return derivative(x) * gradY;
  }

  @Override
  public OutputDerivative<Identity> outputDerivative() {
    return OutputDerivative.thatOfInput();
  }

  @Override
  public VectorKernel<Identity> vectorKernel() {
    return Vectors.KERNEL;
  }

  @Override
  public String name() {
    return "identity";
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    static final VectorKernel<Identity> KERNEL =
        new VectorKernel<>(Vectors::forward, Vectors::derivative);

    private static FloatVector forward(Identity identity, FloatVector x) {
      // JDK 17 boxes what is loaded and stored as it is, once there are FloatVectors of two widths.
      return x.reinterpretAsInts().reinterpretAsFloats();
    }

    private static FloatVector derivative(Identity identity, FloatVector x) {
      return x.blend(1f, x.compare(VectorOperators.EQ, x));
    }
  }
}
