package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA_ALPHA;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA_ALPHA_HIGH;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA_ALPHA_LOW;
import static io.github.relu4j.internal.maths.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;

import io.github.relu4j.Selu;
import io.github.relu4j.scalar.StagedFunction;

/**
 * lambda above 0, else lambda alpha e^x, by the exponential of {@link EluDerivative}:
 *
 * <pre>
 * e^r = 1 + p = high + low                // high the rounded sum, low exact
 * m = high LAMBDA_ALPHA_HIGH + (high LAMBDA_ALPHA_LOW + low LAMBDA_ALPHA_HIGH)
 * y = m S                                 // a power of two: rounds where y is subnormal only
 * </pre>
 *
 * <p>What remains before the rounding of m, in ULP: those of r and p, 2^-26 each, and the
 * polynomial's 5.7e-9, together 0.3 at most. The worst found is 0.95 ULP.
 */
public final class SeluDerivative implements StagedFunction<Selu> {

  /** Here and below, the result is under half of the smallest float. */
  public static final float LOWEST = -105f;

  @Override
  public float argument(Selu selu, float x) {
    return Clamp.forward(x, LOWEST, 0f);
  }

  @Override
  public float scale(Selu selu, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(Selu selu, float t, float scale) {
    return EluDerivative.exponentialLessOne(ExponentReduction.remainder(t, exponent(t)));
  }

  @Override
  public float core(Selu selu, float t, float scale, float p) {
    float high = 1f + p;
    float low = 1f - high + p;
    float m = fma(high, LAMBDA_ALPHA_HIGH, fma(low, LAMBDA_ALPHA_HIGH, high * LAMBDA_ALPHA_LOW));
    return m * scale * UNSCALE;
  }

  /** One of both terms is zero. */
  @Override
  public float finish(Selu selu, float x, float core) {
    float step = Step.at(x);
    return (1f - step) * core + step * (float) LAMBDA;
  }

  /**
   * f' from y = f(x): y + lambda alpha where y is not above 0.
   *
   * @param y the output
   * @return the derivative
   */
  public static float fromOutput(float y) {
    float step = Step.at(y);
    return (1f - step) * (Math.min(y, 0f) + (float) LAMBDA_ALPHA) + step * (float) LAMBDA;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }
}
