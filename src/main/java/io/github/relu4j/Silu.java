package io.github.relu4j;

import io.github.relu4j.internal.formula.SiluDerivative;
import io.github.relu4j.internal.formula.SiluForward;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The sigmoid linear unit: {@code f(x) = x s(x)} with {@code s(x) = 1 / (1 + e^-x)}, also known as
 * Swish.
 *
 * <p>Derivative: {@code s(x) (1 + x (1 - s(x)))}. Range: [-0.27846456, ∞). Accuracy: f and f' at
 * most 1 ULP, f' also beside its root.
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
 * (GELUs)", 2016, arXiv 1606.08415; S. Elfwing, E. Uchibe, K. Doya, "Sigmoid-weighted linear units
 * for neural network function approximation in reinforcement learning", 2017, arXiv 1702.03118.
 */
public record Silu() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new SiluForward();
  private static final StagedFunction<Object> DERIVATIVE = new SiluDerivative();

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public ScalarKernel<Silu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Silu> vectorKernel() {
    return new VectorKernel<>(new SiluForward.Vectors(), new SiluDerivative.Vectors());
  }

  @Override
  public String name() {
    return "silu";
  }
}
