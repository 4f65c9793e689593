package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.XieluDerivative;
import io.github.relu4j.internal.formula.XieluForward;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The expanded integral of the exponential linear unit, xIELU: {@code f(x) = alphaP x^2 + beta x}
 * for x above 0, else {@code alphaN (e^x - 1 - x) + beta x}.
 *
 * <p>Derivative: {@code 2 alphaP x + beta} for x above 0, else {@code alphaN (e^x - 1) + beta}.
 * Range: (-∞, ∞); with alphaN above beta f has a least value below 0 and rises again to the left.
 * Accuracy: f and f' at most 1 ULP, but for a float right beside a root below 0, where the terms
 * cancel: there f is off by at most 2^-50 (alphaN + beta) |x|, and f' by at most 2^-50 (alphaN +
 * beta), which may be more than an ULP of so small a result.
 *
 * <p><b>Parameters of a model.</b> These alphas are what multiplies in the formula. Models of
 * transformers' {@code XIELUActivation}, such as Apertus, store p and n instead, with {@code alphaP
 * = log(1 + e^p)} and {@code alphaN = beta + log(1 + e^n)}. The gradients with respect to p and n
 * are those with respect to alphaP and alphaN times {@code 1 / (1 + e^-p)} and {@code 1 / (1 +
 * e^-n)}.
 *
 * <p><b>No epsilon.</b> The code of transformers has e^min(x, epsilon) in the place of e^x, with an
 * epsilon of -0.000001. This is the formula of the paper, without. The two differ for x from
 * epsilon to 0 alone, by up to 0.000001 alphaN. There f(0) is not 0 in that code, and f' is beta -
 * alphaN instead of beta.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is beta
 *   <li>+∞: f is +∞; f' is +∞, or beta where alphaP is 0
 *   <li>-∞: f is +∞ where alphaN is above beta, -alphaN where it is beta, else -∞; f' is beta -
 *       alphaN
 * </ul>
 *
 * <p>Immutable and thread-safe. Source: A. H. Huang, I. Schlag, "Deriving activation functions
 * using integration", 2024.
 *
 * @param alphaP the curvature above 0: any finite float from 0 on; -0 is taken as +0
 * @param alphaN the weight of the exponential below 0: any finite float from 0 on; -0 is taken as
 *     +0
 * @param beta the slope at 0: any finite float above 0
 */
public record Xielu(float alphaP, float alphaN, float beta) implements ElementwiseActivation {

  /** The alphaP that training starts from. */
  public static final float DEFAULT_ALPHA_P = 0.8f;

  /** The alphaN that training starts from. */
  public static final float DEFAULT_ALPHA_N = 0.8f;

  /** The beta of the paper and of transformers. */
  public static final float DEFAULT_BETA = 0.5f;

  private static final ExponentialFunction<Xielu> FORWARD =
      new XieluForward<>(Xielu::alphaP, Xielu::alphaN, Xielu::beta);
  private static final ExponentialFunction<Xielu> DERIVATIVE =
      new XieluDerivative<>(Xielu::alphaP, Xielu::alphaN, Xielu::beta);

  /**
   * The expanded integral of the exponential linear unit.
   *
   * @param alphaP the curvature above 0: any finite float from 0 on; -0 is taken as +0
   * @param alphaN the weight of the exponential below 0: any finite float from 0 on; -0 is taken as
   *     +0
   * @param beta the slope at 0: any finite float above 0
   * @throws IllegalArgumentException if a parameter is NaN or infinite, if an alpha is below 0, or
   *     if beta is not above 0
   */
  public Xielu {
    alphaP = Parameter.requireNotNegative("alphaP", alphaP);
    alphaN = Parameter.requireNotNegative("alphaN", alphaN);
    beta = Parameter.requirePositive("beta", beta);
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
  public ScalarKernel<Xielu> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<Xielu> vectorKernel() {
    return new VectorKernel<>(
        new XieluForward.Vectors<>(Xielu::alphaP, Xielu::alphaN, Xielu::beta),
        new XieluDerivative.Vectors<>(Xielu::alphaP, Xielu::alphaN, Xielu::beta));
  }

  @Override
  public String name() {
    return "xielu("
        + ShortestDecimal.of(alphaP)
        + ","
        + ShortestDecimal.of(alphaN)
        + ","
        + ShortestDecimal.of(beta)
        + ")";
  }
}
