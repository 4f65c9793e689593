package io.github.relu4j;

import io.github.relu4j.internal.formula.EluForward;
import io.github.relu4j.internal.formula.LogSigmoidDerivative;
import io.github.relu4j.internal.formula.LogSigmoidForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The logarithm of the logistic function: {@code f(x) = -log(1 + e^-x)}.
 *
 * <p>Derivative: {@code 1 / (1 + e^x)}. Range: (-∞, 0), 0 itself reached by underflow. Accuracy: f
 * and f' at most 1 ULP; nothing cancels and nothing overflows.
 *
 * <p>From the output: f' = 1 - e^y, at most 3 ULP from f'.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is -log(2), f' is 0.5
 *   <li>+∞: f is -0, f' is +0
 *   <li>-∞: f is -∞, f' is 1
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: the log-likelihood of logistic regression, D. R. Cox, "The
 * regression analysis of binary sequences", 1958.
 */
public record LogSigmoid() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new LogSigmoidForward();
  private static final StagedFunction<Object> DERIVATIVE = new LogSigmoidDerivative();

  private static final OutputDerivative<LogSigmoid> OUTPUT_DERIVATIVE =
      OutputDerivative.of((logSigmoid, y) -> EluForward.negatedExpm1(y));

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<LogSigmoid> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<LogSigmoid> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<LogSigmoid> vectorKernel() {
    return new VectorKernel<>(new LogSigmoidForward.Vectors(), new LogSigmoidDerivative.Vectors());
  }

  @Override
  public String name() {
    return "logsigmoid";
  }
}
