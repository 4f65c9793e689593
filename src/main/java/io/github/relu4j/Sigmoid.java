package io.github.relu4j;

import io.github.relu4j.internal.formula.SigmoidDerivative;
import io.github.relu4j.internal.formula.SigmoidForward;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The logistic sigmoid: {@code f(x) = 1 / (1 + e^-x)}.
 *
 * <p>Derivative: {@code e / (1 + e)^2} with {@code e = e^-|x|}, never f (1 - f), which cancels.
 * Range: (0, 1), the bounds themselves reached by rounding. Accuracy: f and f' at most 1 ULP;
 * subnormal results are not flushed.
 *
 * <p>From the output: f' = y (1 - y), which is at most 3 ULP from f' for x up to 0. Above, 1 - y is
 * what the rounding of y has left of it: f' is off by up to 2^-24 (6e-8), and is 0 from about 17
 * on.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is 0.5, f' is 0.25
 *   <li>+∞: f is 1, f' is +0
 *   <li>-∞: f is +0, f' is +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: D. Rumelhart, G. Hinton, R. Williams, "Learning
 * representations by back-propagating errors", Nature 323, 1986.
 */
public record Sigmoid() implements ElementwiseActivation {

  private static final StagedFunction<Object> FORWARD = new SigmoidForward();
  private static final StagedFunction<Object> DERIVATIVE = new SigmoidDerivative();
  private static final OutputDerivative<Sigmoid> OUTPUT_DERIVATIVE =
      OutputDerivative.of((sigmoid, y) -> y * (1f - y));

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Sigmoid> outputDerivative() {
    return OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<Sigmoid> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Sigmoid> vectorKernel() {
    return new VectorKernel<>(new SigmoidForward.Vectors(), new SigmoidDerivative.Vectors());
  }

  @Override
  public String name() {
    return "sigmoid";
  }
}
