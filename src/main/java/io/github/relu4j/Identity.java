package io.github.relu4j;

import io.github.relu4j.internal.vector.IdentityVector;
import io.github.relu4j.scalar.OutputDerivative;
import io.github.relu4j.vector.VectorKernel;

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
    return new IdentityVector();
  }

  @Override
  public String name() {
    return "identity";
  }
}
