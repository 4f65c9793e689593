package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.CeluDerivative;
import io.github.relu4j.internal.formula.CeluForward;
import io.github.relu4j.internal.formula.EluDerivative;
import io.github.relu4j.internal.formula.EluForward;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.FloatParameter;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The continuously differentiable exponential linear unit: {@code f(x) = x} for x above 0, else
 * {@code alpha (e^(x / alpha) - 1)}.
 *
 * <p>Derivative: 1 for x above 0, else {@code e^(x / alpha)} (so 1 at 0). Range: (-alpha, ∞) for a
 * positive alpha, -alpha itself reached by rounding; all reals for a negative one. Accuracy: f and
 * f' at most 1 ULP.
 *
 * <p>From the output: f' = 1 + y / alpha for y up to 0. For a positive alpha it cancels: f' is off
 * by up to 2^-24 (6e-8) where alpha is a power of two, else by up to twice as much, and is 0 from
 * about -17 alpha down. Where alpha is so small that y is subnormal, add 2^-149 / alpha. For a
 * negative alpha nothing cancels: at most 1.5 ULP, and infinite where y is.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -alpha and f' is +0 for a positive alpha, f is -∞ and f' is +∞ for a negative one
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: J. T. Barron, "Continuously differentiable exponential
 * linear units", 2017, arXiv 1704.07483.
 *
 * @param alpha the scale of x and f below 0: any finite float but 0
 */
public record Celu(float alpha) implements ElementwiseActivation {

  /** The alpha that PyTorch, Keras, ONNX and JAX use when none is given. */
  public static final float DEFAULT_ALPHA = 1f;

  private static final FloatParameter<Celu> ONE = celu -> 1f;

  /** With alpha 1 it is ELU, whose formula is in floats. */
  private static final StagedFunction<Celu> ELU_FORWARD = new EluForward<>(ONE);

  private static final StagedFunction<Celu> ELU_DERIVATIVE = new EluDerivative<>(ONE);

  private static final ExponentialFunction<Celu> FORWARD = new CeluForward<>(Celu::alpha);
  private static final ExponentialFunction<Celu> DERIVATIVE = new CeluDerivative<>(Celu::alpha);

  private static final OutputDerivative<Celu> OUTPUT_DERIVATIVE =
      OutputDerivative.of((celu, y) -> Math.min(y, 0f) / celu.alpha + 1f);

  /** The same for alpha 1, without the division. */
  private static final OutputDerivative<Celu> OUTPUT_DERIVATIVE_FOR_ONE =
      OutputDerivative.of((celu, y) -> Math.min(y, 0f) + 1f);

  /**
   * A continuously differentiable exponential linear unit.
   *
   * @param alpha the scale of x and f below 0: any finite float but 0
   * @throws IllegalArgumentException if alpha is NaN, infinite or 0
   */
  public Celu {
    alpha = Parameter.requireNotZero("alpha", alpha);
  }

  @Override
  public float forward(float x) {
    return isElu() ? ELU_FORWARD.apply(this, x) : FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return isElu() ? ELU_DERIVATIVE.apply(this, x) : DERIVATIVE.apply(this, x);
  }

  @Override
  public OutputDerivative<Celu> outputDerivative() {
    return isElu() ? OUTPUT_DERIVATIVE_FOR_ONE : OUTPUT_DERIVATIVE;
  }

  @Override
  public ScalarKernel<Celu> scalarKernel() {
    return isElu()
        ? new ScalarKernel<>(ELU_FORWARD, ELU_DERIVATIVE)
        : new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Celu> vectorKernel() {
    return isElu()
        ? new VectorKernel<>(new EluForward.Vectors<>(ONE), new EluDerivative.Vectors<>(ONE))
        : new VectorKernel<>(
            new CeluForward.Vectors<>(Celu::alpha), new CeluDerivative.Vectors<>(Celu::alpha));
  }

  @Override
  public Class<?> kernelClass() {
    return isElu() ? Celu.class : CeluForward.class;
  }

  private boolean isElu() {
    return alpha == 1f;
  }

  @Override
  public String name() {
    return "celu(" + ShortestDecimal.of(alpha) + ")";
  }
}
