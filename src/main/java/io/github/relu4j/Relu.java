package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.internal.formula.Slope;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The rectified linear unit: {@code f(x) = x} for x above 0, else +0.
 *
 * <p>Derivative: 1 for x above 0, else 0 (so 0 at 0). Range: [0, ∞). Exact: no rounding takes
 * place. From the output: the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is +0, f' is +0
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is +0, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: V. Nair, G. Hinton, "Rectified linear units improve
 * restricted Boltzmann machines", ICML 2010.
 */
public record Relu() implements TwoSlopeActivation {

  @Override
  public float forward(float x) {
    return Math.max(x, 0f);
  }

  @Override
  public float derivative(float x) {
    return Step.at(x);
  }

  @Override
  public float slopeWhereSet() {
    return 1f;
  }

  @Override
  public float slopeWhereClear() {
    return 0f;
  }

  @Override
  public OutputDerivative<Relu> outputDerivative() {
    return OutputDerivative.thatOfInput();
  }

  @Override
  public VectorKernel<Relu> vectorKernel() {
    return Slope.Vectors.flat();
  }

  @Override
  public String name() {
    return "relu";
  }
}
