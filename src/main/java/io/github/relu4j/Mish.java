package io.github.relu4j;

import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.MishDerivative;
import io.github.relu4j.internal.formula.MishForward;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * Mish: {@code f(x) = x tanh(log(1 + e^x))}.
 *
 * <p>Derivative: {@code w + x (1 - w^2) s(x)} with {@code w = tanh(log(1 + e^x))} and {@code s(x) =
 * 1 / (1 + e^-x)}. Range: [-0.3088434, ∞). Accuracy: f and f' at most 1 ULP, f' also beside its
 * root.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 0.6
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -0, f' is a zero
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Misra, "Mish: a self regularized non-monotonic
 * activation function", BMVC 2020, arXiv 1908.08681.
 */
public record Mish() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new MishForward();
  private static final ExponentialFunction<Object> DERIVATIVE = new MishDerivative();

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public ScalarKernel<Mish> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Mish> vectorKernel() {
    return new VectorKernel<>(new MishForward.Vectors(), new MishDerivative.Vectors());
  }

  @Override
  public String name() {
    return "mish";
  }
}
