package io.github.relu4j;

import io.github.relu4j.internal.maths.LogisticDensity;
import io.github.relu4j.internal.maths.SigmoidForward;
import io.github.relu4j.internal.vector.LogisticDensityVector;
import io.github.relu4j.internal.vector.SigmoidForwardVector;
import io.github.relu4j.scalar.OutputDerivative;
import io.github.relu4j.scalar.StagedFunction;
import io.github.relu4j.scalar.StagedKernel;
import io.github.relu4j.vector.StagedVectorKernel;
import io.github.relu4j.vector.VectorKernel;

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

  private static final StagedFunction<Sigmoid> FORWARD = new SigmoidForward<>();
  private static final StagedFunction<Sigmoid> DERIVATIVE = new LogisticDensity<>(1f, 1f);
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
  public StagedKernel<Sigmoid> scalarKernel() {
    return new StagedKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Sigmoid> vectorKernel() {
    return new StagedVectorKernel<>(
        new SigmoidForwardVector<>(false), new LogisticDensityVector<>(1f, 1f));
  }

  @Override
  public String name() {
    return "sigmoid";
  }
}
