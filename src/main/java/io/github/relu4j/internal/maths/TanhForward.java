package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

import io.github.relu4j.Tanh;
import io.github.relu4j.scalar.StagedFunction;

/**
 * tanh x = sign(x) N / (1 - N) with {@code N = (1 - E) / 2}, {@code E = e^(-2|x|)}. With {@code |x|
 * = r - j ln(2) / 2} and {@code S = 2^j},
 *
 * <pre>
 * N = (1 - S) / 2 + S Q(r),   Q(r) = (1 - e^(-2 r)) / 2
 * </pre>
 *
 * <p>Near zero S is 1 and N is Q alone, so nothing cancels. Q, N and the denominator are kept as
 * high + low, the division is one reciprocal with an exact residual, and everything but the leading
 * product goes into one correction term, added in one last rounding.
 */
public final class TanhForward implements StagedFunction<Tanh> {

  /** Above this |x| the result rounds to 1. */
  public static final float HIGHEST = 9.1f;

  /**
   * A little less than 2 / ln 2: j then stays above -26 up to {@link #HIGHEST}, where (1 - 2^j) / 2
   * is still exact; r grows a little with |x|, where its share of the result shrinks.
   */
  public static final float FACTOR = -0x1.65p1f;

  /** Adds and subtracts to round to integers. */
  public static final float ROUNDER = ExponentReduction.rounder(0);

  /** The first 15 bits of ln(2) / 2. */
  public static final float HALF_LN2_HIGH = ExponentReduction.LN2_HIGH / 2;

  /** The rest of ln(2) / 2. */
  public static final float HALF_LN2_LOW = ExponentReduction.LN2_LOW / 2;

  // Q(r) = r + r^2 (Q2 + ...), relative error 1.5e-8: docs/coefficients/tanh.sollya
  public static final float Q2 = -0x1.fffffap-1f;
  public static final float Q3 = 0x1.5554b2p-1f;
  public static final float Q4 = -0x1.555dap-2f;
  public static final float Q5 = 0x1.12238cp-3f;
  public static final float Q6 = -0x1.64568ep-5f;

  @Override
  public float argument(Tanh tanh, float x) {
    return Math.min(Math.abs(x), HIGHEST);
  }

  @Override
  public float scale(Tanh tanh, float t) {
    return PowerOfTwo.of(exponent(t));
  }

  @Override
  public float expansion(Tanh tanh, float t, float scale) {
    float r = remainder(t);
    return fma(fma(fma(fma(r, Q6, Q5), r, Q4), r, Q3), r, Q2);
  }

  @Override
  public float core(Tanh tanh, float t, float scale, float tail) {
    float r = remainder(t);
    float z = r * r;
    float q = fma(z, tail, r);
    float qLow = fma(z, tail, r - q);
    float half = Fma.ofExactProduct(scale, -0.5f, 0.5f);
    float n = Fma.ofExactProduct(scale, q, half);
    float nLow = fma(scale, qLow, Fma.ofExactProduct(scale, q, half - n));
    float d = 1f - n;
    float dLow = ((1f - d) - n) - nLow;
    float negated = -1f / d;
    float residual = fma(negated, dLow, fma(negated, d, 1f));
    return fma(n, negated, fma(n, residual, nLow) * negated);
  }

  /** The core is minus the magnitude. */
  @Override
  public float finish(Tanh tanh, float x, float core) {
    return core * -Step.sign(x);
  }

  private static float remainder(float t) {
    float j = exponent(t);
    return fma(j, HALF_LN2_LOW, Fma.ofExactProduct(j, HALF_LN2_HIGH, t));
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, FACTOR, ROUNDER);
  }
}
