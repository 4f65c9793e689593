package io.github.relu4j;

import io.github.relu4j.internal.maths.SoftsignFunction;
import io.github.relu4j.internal.vector.SoftsignVector;
import io.github.relu4j.vector.VectorKernel;

/**
 * The softsign: {@code f(x) = x / (1 + |x|)}.
 *
 * <p>Derivative: {@code 1 / (1 + |x|)^2}. Range: (-1, 1), the bounds themselves reached by
 * rounding. Accuracy: f and f' at most 1 ULP; subnormal results are not flushed. f is exactly odd
 * and f' exactly even.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is x, f' is 1
 *   <li>±∞: f is ±1, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: J. Turian, J. Bergstra, Y. Bengio, "Quadratic features and
 * deep architectures for chunking", 2009.
 */
public record Softsign() implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    return SoftsignFunction.forward(x);
  }

  @Override
  public float derivative(float x) {
    return SoftsignFunction.derivative(x);
  }

  @Override
  public VectorKernel<Softsign> vectorKernel() {
    return new SoftsignVector();
  }

  @Override
  public String name() {
    return "softsign";
  }
}
