package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.SiluDerivative;
import io.github.relu4j.internal.formula.SiluForward;
import io.github.relu4j.internal.formula.SweptSwishDerivative;
import io.github.relu4j.internal.formula.SweptSwishForward;
import io.github.relu4j.internal.formula.SwishDerivative;
import io.github.relu4j.internal.formula.SwishForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * Swish with a parameter: {@code f(x) = x s(beta x)} with {@code s(z) = 1 / (1 + e^-z)}.
 *
 * <p>Derivative: {@code s(beta x) (1 + beta x (1 - s(beta x)))}. Range: [-0.27846456 / beta, ∞) for
 * a positive beta. Accuracy: f and f' at most 1 ULP, f' also beside its root. With a beta of 1, as
 * {@link Silu} has it, and of 1.702, as QuickGELU has it, the formulas are faster ones.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 0.5
 *   <li>+∞: f is +∞ and f' is 1 for a positive beta; f is +∞ and f' is 0.5 for 0; f is +0 and f' a
 *       zero for a negative one
 *   <li>-∞: f is -0 and f' a zero for a positive beta, f is -∞ for others, f' 0.5 or 1
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: P. Ramachandran, B. Zoph, Q. V. Le, "Searching for
 * activation functions", 2017, arXiv 1710.05941.
 *
 * @param beta the steepness: any finite float; 0 gives x / 2, a negative one mirrors
 */
public record Swish(float beta) implements ElementwiseActivation {

  /** The beta with which Swish is SiLU. */
  public static final float DEFAULT_BETA = 1f;

  /** The beta of QuickGELU, and of the SwiGLU of gpt-oss. */
  private static final float QUICK_GELU_BETA = 1.702f;

  private static final StagedFunction<Object> SILU_FORWARD = new SiluForward();
  private static final StagedFunction<Object> SILU_DERIVATIVE = new SiluDerivative();
  private static final StagedFunction<Swish> SWEPT_FORWARD = new SweptSwishForward<>(Swish::beta);
  private static final ExponentialFunction<Swish> SWEPT_DERIVATIVE =
      new SweptSwishDerivative<>(Swish::beta);
  private static final ExponentialFunction<Swish> FORWARD = new SwishForward<>(Swish::beta);
  private static final ExponentialFunction<Swish> DERIVATIVE = new SwishDerivative<>(Swish::beta);

  /** Of x / 2; NaN stays. */
  private static final OutputDerivative<Swish> OUTPUT_DERIVATIVE_FOR_ZERO =
      OutputDerivative.of((swish, y) -> Math.min(Math.abs(y), 0f) + 0.5f);

  /**
   * Swish.
   *
   * @param beta the steepness: any finite float; 0 gives x / 2, a negative one mirrors; -0 is taken
   *     as +0
   * @throws IllegalArgumentException if beta is NaN or infinite
   */
  public Swish {
    beta = Parameter.requireFinite("beta", beta);
  }

  @Override
  public float forward(float x) {
    return isSilu()
        ? SILU_FORWARD.apply(this, x)
        : isSwept() ? SWEPT_FORWARD.apply(this, x) : FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return isSilu()
        ? SILU_DERIVATIVE.apply(this, x)
        : isSwept() ? SWEPT_DERIVATIVE.apply(this, x) : DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Swish> outputDerivative() {
    return beta == 0f
        ? OUTPUT_DERIVATIVE_FOR_ZERO
        : OutputDerivative.none("beta must be 0 but is " + beta);
  }

  @Override
  public ScalarKernel<Swish> scalarKernel() {
    if (isSilu()) {
      return new ScalarKernel<>(SILU_FORWARD, SILU_DERIVATIVE);
    }
    return isSwept()
        ? new ScalarKernel<>(SWEPT_FORWARD, SWEPT_DERIVATIVE)
        : new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Swish> vectorKernel() {
    if (isSilu()) {
      return new VectorKernel<>(new SiluForward.Vectors(), new SiluDerivative.Vectors());
    }
    return isSwept()
        ? new VectorKernel<>(
            new SweptSwishForward.Vectors<>(Swish::beta),
            new SweptSwishDerivative.Vectors<>(Swish::beta))
        : new VectorKernel<>(
            new SwishForward.Vectors<>(Swish::beta), new SwishDerivative.Vectors<>(Swish::beta));
  }

  @Override
  public Class<?> kernelClass() {
    return isSilu() ? SiluForward.class : isSwept() ? SweptSwishForward.class : SwishForward.class;
  }

  private boolean isSilu() {
    return beta == DEFAULT_BETA;
  }

  /** Whether beta is one with which all floats were swept: other formulas are exact enough then. */
  private boolean isSwept() {
    return beta == QUICK_GELU_BETA;
  }

  /** Whether forward is a formula in floats. */
  boolean isInFloats() {
    return isSilu() || isSwept();
  }

  @Override
  public String name() {
    return "swish(" + ShortestDecimal.of(beta) + ")";
  }
}
