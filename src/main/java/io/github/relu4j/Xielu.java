package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.XieluDerivative;
import io.github.relu4j.internal.formula.XieluForward;
import io.github.relu4j.internal.loop.channel.ParameterGradient;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;
import java.util.Objects;

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
 * are those with respect to alphaP and alphaN, which {@link #alphaGradient(float[], float[],
 * float[]) alphaGradient} gives, times {@code 1 / (1 + e^-p)} and {@code 1 / (1 + e^-n)}.
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
 * using integration", 2024, arXiv 2411.13010.
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

  /** A product with 0 would be NaN for some gradY. */
  private static final ParameterGradient.Term ALPHA_P_TERM =
      (x, gradY, channel) -> x <= 0f ? 0 : (double) x * x * gradY;

  private static final ParameterGradient.Term ALPHA_N_TERM =
      (x, gradY, channel) -> x > 0f ? 0 : XieluForward.bend(x) * gradY;

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

  /**
   * Adds the gradient of the loss with respect to both alphas: {@code gradAlpha[0] +=} the sum of
   * {@code gradY * x^2} over x above 0, for alphaP, and {@code gradAlpha[1] +=} the sum of {@code
   * gradY * (e^x - 1 - x)} over the others, for alphaN. An element adds nothing to the other sum,
   * whatever its gradY is; an x of NaN makes both sums NaN.
   *
   * <p>The sums are formed in double in one fixed order (element k goes to partial sum k mod 4,
   * then (s0 + s1) + (s2 + s3)) and rounded once when they are added, so the results have the same
   * bits on every path. A term is off by up to 2^-51 |gradY x| or 2^-51 of itself, whichever is
   * more, and the sum of n terms by up to n 2^-53 times the sum of their sizes beside that.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param length the number of elements
   * @param gradAlpha the gradients of alphaP and of alphaN, added to; neither {@code x} nor {@code
   *     gradY}
   * @throws IndexOutOfBoundsException if a range does not lie inside its array
   * @throws IllegalArgumentException if gradAlpha has not 2 elements, or if it is x or gradY
   */
  public void alphaGradient(
      float[] x, int xOffset, float[] gradY, int gradYOffset, int length, float[] gradAlpha) {
    Arguments.requireRange("x", x, xOffset, length);
    Arguments.requireRange("gradY", gradY, gradYOffset, length);
    Objects.requireNonNull(gradAlpha, "gradAlpha");
    if (gradAlpha.length != 2) {
      throw new IllegalArgumentException(
          "gradAlpha must have 2 elements, for alphaP and alphaN, but has " + gradAlpha.length);
    }
    Arguments.requireArrayOfItsOwn("gradAlpha", gradAlpha, x, gradY);
    if (length == 0) {
      return;
    }
    double ofP = ParameterGradient.sum(ALPHA_P_TERM, x, xOffset, gradY, gradYOffset, length);
    double ofN = ParameterGradient.sum(ALPHA_N_TERM, x, xOffset, gradY, gradYOffset, length);
    gradAlpha[0] = (float) (gradAlpha[0] + ofP);
    gradAlpha[1] = (float) (gradAlpha[1] + ofN);
  }

  /**
   * Adds the gradient of the loss with respect to both alphas, for whole arrays.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y, as long as x
   * @param gradAlpha the gradients of alphaP and of alphaN, added to
   * @see #alphaGradient(float[], int, float[], int, int, float[])
   */
  public void alphaGradient(float[] x, float[] gradY, float[] gradAlpha) {
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    alphaGradient(x, 0, gradY, 0, x.length, gradAlpha);
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
