package io.github.relu4j;

import io.github.relu4j.internal.formula.ExponentialForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The exponential function: {@code f(x) = e^x}.
 *
 * <p>Derivative: {@code e^x}. Range: (0, ∞); 0 and ∞ themselves are reached by underflow and
 * overflow. Accuracy: f and f' at most 1 ULP; subnormal results are not flushed. f' overflows as f
 * does, so from x = 88.73 on a gradient of backward is infinite, however small gradY is.
 *
 * <p>From the output: f' = y, the very same gradient.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f and f' are 1
 *   <li>+∞: f and f' are +∞
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: P. McCullagh, J. A. Nelder, "Generalized linear models",
 * 1989 (the inverse of the log link).
 */
public record Exponential() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new ExponentialForward();

  private static final OutputDerivative<Exponential> OUTPUT_DERIVATIVE =
      OutputDerivative.of((exponential, y) -> y);

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public OutputDerivative<Exponential> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<Exponential> scalarKernel() {
    return new ScalarKernel<>(FORWARD, FORWARD);
  }

  @Override
  public VectorKernel<Exponential> vectorKernel() {
    ExponentialForward.Vectors function = new ExponentialForward.Vectors();
    return new VectorKernel<>(function, function);
  }

  @Override
  public String name() {
    return "exponential";
  }
}
