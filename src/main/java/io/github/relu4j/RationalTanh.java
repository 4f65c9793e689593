package io.github.relu4j;

import io.github.relu4j.internal.formula.RationalTanhDerivative;
import io.github.relu4j.internal.formula.RationalTanhForward;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * A rational approximation of 1.7159 tanh(2 x / 3): {@code f(x) = 1.7159 sign(x) (1 - 1 / a)} with
 * {@code a = 1 + t + t^2 + 1.41645 t^4} and {@code t = |2 x / 3|}.
 *
 * <p>Derivative: {@code 1.7159 (2 / 3) (1 + 2 t + 4 * 1.41645 t^3) / a^2}. Range: (-1.7159,
 * 1.7159), the bounds themselves reached by rounding. Accuracy: f and f' at most 1 ULP; subnormal
 * results are not flushed. f is exactly odd and f' exactly even.
 *
 * <p>f is off from 1.7159 tanh(2 x / 3) by up to 0.025.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1.1439333
 *   <li>±∞: f is ±1.7159, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: I. A. Kalinovskii, V. G. Spitsyn, "Compact convolutional
 * neural network cascade for face detection", 2015, arXiv 1508.01292, by way of Deeplearning4j,
 * which has it as {@code Activation.RATIONALTANH}.
 *
 * @see Tanh
 * @see RectifiedTanh
 */
public record RationalTanh() implements ElementwiseActivation {

  private static final ScalarFunction<Object> FORWARD = new RationalTanhForward();
  private static final ScalarFunction<Object> DERIVATIVE = new RationalTanhDerivative();

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public ScalarKernel<RationalTanh> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<RationalTanh> vectorKernel() {
    return new VectorKernel<>(
        new RationalTanhForward.Vectors(), new RationalTanhDerivative.Vectors());
  }

  @Override
  public String name() {
    return "rationaltanh";
  }
}
