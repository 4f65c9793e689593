package io.github.relu4j;

import io.github.relu4j.internal.formula.SoftsignDerivative;
import io.github.relu4j.internal.formula.SoftsignForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The softsign: {@code f(x) = x / (1 + |x|)}.
 *
 * <p>Derivative: {@code 1 / (1 + |x|)^2}. Range: (-1, 1), the bounds themselves reached by
 * rounding. Accuracy: f and f' at most 1 ULP; subnormal results are not flushed. f is exactly odd
 * and f' exactly even.
 *
 * <p>From the output: f' = (1 - |y|)^2. It cancels: f' is off by up to 2^-23 (1.2e-7), and is 0
 * from about 2^25 on.
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
 * deep architectures for chunking", NAACL 2009.
 */
public record Softsign() implements ElementwiseActivation {

  private static final ScalarFunction<Object> FORWARD = new SoftsignForward();
  private static final ScalarFunction<Object> DERIVATIVE = new SoftsignDerivative();
  private static final OutputDerivative<Softsign> OUTPUT_DERIVATIVE =
      OutputDerivative.of((softsign, y) -> (1f - Math.abs(y)) * (1f - Math.abs(y)));

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Softsign> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public VectorKernel<Softsign> vectorKernel() {
    return new VectorKernel<>(new SoftsignForward.Vectors(), new SoftsignDerivative.Vectors());
  }

  @Override
  public String name() {
    return "softsign";
  }
}
