package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.SquareplusDerivative;
import io.github.relu4j.internal.formula.SquareplusForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * A smooth rectifier without an exponential: {@code f(x) = (x + sqrt(x^2 + b)) / 2}.
 *
 * <p>Derivative: {@code (1 + x / sqrt(x^2 + b)) / 2}. Range: (0, ∞), 0 itself reached by underflow.
 * With b = 0, which JAX and Keras take as well, it is {@link Relu}. Accuracy: f and f' at most 1
 * ULP; subnormal results are not flushed.
 *
 * <p>From the output: f' = y / (y + b / (4 y)), at most 4 ULP from f', for a b from 2^-100 to
 * 2^100. Outside, floats underflow or overflow on the way.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is sqrt(b) / 2, f' is 0.5 (with b = 0, f is +0 and f' is +0)
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f and f' are +0
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: J. T. Barron, "Squareplus: a softplus-like algebraic
 * rectifier", 2021, arXiv 2112.11687.
 *
 * @param b how wide the bend at 0 is: any finite float from 0 on; -0 is taken as +0
 */
public record Squareplus(float b) implements ElementwiseActivation {

  /** The b that JAX and Keras use when none is given: then f(0) is 1. */
  public static final float DEFAULT_B = 4f;

  /** For a b from here on, what f' needs of y and b is no subnormal float. */
  private static final float LEAST_B_FROM_OUTPUT = 0x1p-100f;

  /** For a b up to here, b / (4 y) overflows only where f' is 0 as a float. */
  private static final float GREATEST_B_FROM_OUTPUT = 0x1p100f;

  private static final ScalarFunction<Squareplus> FORWARD = new SquareplusForward<>(Squareplus::b);
  private static final ScalarFunction<Squareplus> DERIVATIVE =
      new SquareplusDerivative<>(Squareplus::b);

  /** An infinite y stands for the largest float: infinity over infinity would be NaN. */
  private static final OutputDerivative<Squareplus> OUTPUT_DERIVATIVE =
      OutputDerivative.of(
          (squareplus, y) -> {
            float limited = Math.min(y, Float.MAX_VALUE);
            return limited / (limited + squareplus.b * 0.25f / limited);
          });

  /**
   * A smooth rectifier without an exponential.
   *
   * @param b how wide the bend at 0 is: any finite float from 0 on; -0 is taken as +0
   * @throws IllegalArgumentException if b is NaN, infinite or below 0
   */
  public Squareplus {
    b = Parameter.requireNotNegative("b", b);
  }

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Squareplus> outputDerivative() {
    return b >= LEAST_B_FROM_OUTPUT && b <= GREATEST_B_FROM_OUTPUT
        ? OUTPUT_DERIVATIVE
        : OutputDerivative.none("b must be from 2^-100 to 2^100 but is " + b);
  }

  @Override
  public ScalarKernel<Squareplus> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Squareplus> vectorKernel() {
    return new VectorKernel<>(
        new SquareplusForward.Vectors<>(Squareplus::b),
        new SquareplusDerivative.Vectors<>(Squareplus::b));
  }

  @Override
  public String name() {
    return "squareplus(" + ShortestDecimal.of(b) + ")";
  }
}
