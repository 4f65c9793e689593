package io.github.relu4j;

import io.github.relu4j.internal.maths.Step;
import io.github.relu4j.internal.vector.ReluVector;
import io.github.relu4j.scalar.OutputDerivative;
import io.github.relu4j.vector.VectorKernel;

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
public record Relu() implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    return Math.max(x, 0f);
  }

  @Override
  public float derivative(float x) {
    return Step.at(x);
  }

  @Override
  public OutputDerivative<Relu> outputDerivative() {
    return OutputDerivative.thatOfInput();
  }

  @Override
  public VectorKernel<Relu> vectorKernel() {
    return new ReluVector();
  }

  @Override
  public String name() {
    return "relu";
  }
}
