package io.github.relu4j;

import io.github.relu4j.internal.formula.GeluDerivative;
import io.github.relu4j.internal.formula.GeluForward;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The Gaussian error linear unit: {@code f(x) = x Phi(x)}, Phi the distribution function of the
 * standard normal distribution, {@code Phi(x) = (1 + erf(x / sqrt(2))) / 2}.
 *
 * <p>Derivative: {@code Phi(x) + x phi(x)} with {@code phi(x) = e^(-x^2 / 2) / sqrt(2 pi)}. Range:
 * [-0.16997121, ∞). Accuracy: f and f' at most 1 ULP, f' also beside its root.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 0.5
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -0, f' is a zero
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Hendrycks, K. Gimpel, "Gaussian error linear units
 * (GELUs)", 2016, arXiv 1606.08415.
 */
public record Gelu() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new GeluForward();
  private static final StagedFunction<Object> DERIVATIVE = new GeluDerivative();

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public ScalarKernel<Gelu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Gelu> vectorKernel() {
    return new VectorKernel<>(new GeluForward.Vectors(), new GeluDerivative.Vectors());
  }

  @Override
  public String name() {
    return "gelu";
  }
}
