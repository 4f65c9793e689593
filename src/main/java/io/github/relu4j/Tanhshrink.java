package io.github.relu4j;

import io.github.relu4j.internal.maths.ExponentialFunction;
import io.github.relu4j.internal.maths.ExponentialKernel;
import io.github.relu4j.internal.maths.TanhshrinkDerivative;
import io.github.relu4j.internal.maths.TanhshrinkForward;
import io.github.relu4j.internal.vector.ExponentialVectorKernel;
import io.github.relu4j.internal.vector.TanhshrinkDerivativeVector;
import io.github.relu4j.internal.vector.TanhshrinkForwardVector;
import io.github.relu4j.scalar.ScalarKernel;
import io.github.relu4j.vector.VectorKernel;

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

  private static final ExponentialFunction<Tanhshrink> FORWARD = new TanhshrinkForward();
  private static final ExponentialFunction<Tanhshrink> DERIVATIVE = new TanhshrinkDerivative();

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
    return new ExponentialKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Tanhshrink> vectorKernel() {
    return new ExponentialVectorKernel<>(
        new TanhshrinkForwardVector(), new TanhshrinkDerivativeVector());
  }

  @Override
  public String name() {
    return "tanhshrink";
  }
}
