package io.github.relu4j;

import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.TanhshrinkDerivative;
import io.github.relu4j.internal.formula.TanhshrinkForward;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * What tanh takes off: {@code f(x) = x - tanh x}.
 *
 * <p>Derivative: {@code tanh(x)^2}. Range: all reals. Accuracy: f and f' at most 1 ULP; near zero,
 * where the difference cancels, f is taken from its series. f is exactly odd and f' exactly even.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is +0
 *   <li>±∞: f is ±∞, f' is 1
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: PyTorch, torch.nn.Tanhshrink.
 */
public record Tanhshrink() implements ElementwiseActivation {

  private static final ExponentialFunction<Object> FORWARD = new TanhshrinkForward();
  private static final ExponentialFunction<Object> DERIVATIVE = new TanhshrinkDerivative();

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public ScalarKernel<Tanhshrink> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Tanhshrink> vectorKernel() {
    return new VectorKernel<>(new TanhshrinkForward.Vectors(), new TanhshrinkDerivative.Vectors());
  }

  @Override
  public String name() {
    return "tanhshrink";
  }
}
