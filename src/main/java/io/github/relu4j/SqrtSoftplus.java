package io.github.relu4j;

import io.github.relu4j.internal.formula.EluForward;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.SqrtSoftplusDerivative;
import io.github.relu4j.internal.formula.SqrtSoftplusForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The square root of softplus: {@code f(x) = sqrt(log(1 + e^x))}.
 *
 * <p>Derivative: {@code 1 / (1 + e^-x) / (2 f(x))}, at most 0.31908634. Range: (0, ∞), 0 itself
 * reached by underflow. On the far left f is {@code e^(x / 2)}, and f' half of it: from -88 down to
 * -207 softplus underflows as a float, and its square root does not. Accuracy: f and f' at most 1
 * ULP; subnormal results are not flushed.
 *
 * <p>From the output: f' = (1 - e^(-y^2)) / (2 y), at most 4 ULP from f'.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is sqrt(log(2)), f' is 0.25 / sqrt(log(2))
 *   <li>+∞: f is +∞, f' is +0
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: DeepSeek-AI, "DeepSeek-V4", 2026, where it makes the scores
 * by which a token chooses its experts.
 */
public record SqrtSoftplus() implements ElementwiseActivation {

  private static final ExponentialFunction<Object> FORWARD = new SqrtSoftplusForward();
  private static final ExponentialFunction<Object> DERIVATIVE = new SqrtSoftplusDerivative();

  /** For a y up to here f' is y / 2 as a float, and above it y^2 does not underflow. */
  private static final float LINEAR = 0x1p-13f;

  /** The quotient, at {@link #LINEAR} where y is below it, times what y is of that. */
  private static final OutputDerivative<SqrtSoftplus> OUTPUT_DERIVATIVE =
      OutputDerivative.of(
          (sqrtSoftplus, y) -> {
            float above = Math.max(y, LINEAR);
            float quotient = EluForward.negatedExpm1(-(above * above)) / (above + above);
            return Math.min(y, LINEAR) * (1f / LINEAR) * quotient;
          });

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<SqrtSoftplus> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<SqrtSoftplus> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<SqrtSoftplus> vectorKernel() {
    return new VectorKernel<>(
        new SqrtSoftplusForward.Vectors(), new SqrtSoftplusDerivative.Vectors());
  }

  @Override
  public String name() {
    return "sqrtsoftplus";
  }
}
