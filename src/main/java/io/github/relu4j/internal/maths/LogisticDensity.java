package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

import io.github.relu4j.scalar.StagedFunction;

/**
 * height * e / (1 + e)^2 with e = e^-|rate x|: the derivative of the sigmoid (rate 1, height 1) and
 * of tanh (rate 2, height 4). With {@code |rate x| = r - j ln 2} and {@code S = 2^j},
 *
 * <pre>
 * e / (1 + e)^2 = S / (2 S + e^r + S^2 e^-r)
 *               = S / ((1 + S)^2 + r + (C + D) + S^2 (C - D - r)),   C = cosh r - 1,  D = sinh r - r
 * </pre>
 *
 * <p>so only one division, no cancellation, and the same treatment as in {@link SigmoidForward}:
 * the denominator as high + low, one Newton step on the exact residual, powers of two last. C + D
 * is under 0.08, so its rounding errors are small beside a denominator of 0.7 or more.
 *
 * @param <A> the activation whose derivative this is
 */
public final class LogisticDensity<A> implements StagedFunction<A> {

  /** Above this |rate x| the result is under half of the smallest float, for either height. */
  public static final float HIGHEST = 107f;

  /** Keeps S = 2^j in the normal range down to j = -155. */
  public static final int EXPONENT_OFFSET = 32;

  /** 1 / 2^EXPONENT_OFFSET. */
  public static final float UNSCALE = 0x1p-32f;

  /** Adds and subtracts to round to integers. */
  public static final float ROUNDER = ExponentReduction.rounder(EXPONENT_OFFSET);

  // C(r) = r^2 (1/2 + ...), D(r) = r^3 (D3 + ...): docs/coefficients/exponential.sollya
  public static final float C2 = 0.5f;
  public static final float C4 = 0x1.5554e4p-5f;
  public static final float C6 = 0x1.6d515ep-10f;
  public static final float D3 = 0x1.55548ep-3f;
  public static final float D5 = 0x1.123bdcp-7f;

  private final float rate;
  private final float highestArgument;
  private final float negatedHeight;

  /**
   * A density.
   *
   * @param rate a power of two, so that rate * x is exact
   * @param height a power of two
   */
  public LogisticDensity(float rate, float height) {
    this.rate = rate;
    this.highestArgument = HIGHEST / rate;
    this.negatedHeight = -UNSCALE * height;
  }

  @Override
  public float argument(A activation, float x) {
    return Math.min(Math.abs(x), highestArgument) * rate;
  }

  @Override
  public float scale(A activation, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    float r = remainder(t);
    float z = r * r;
    float c = z * fma(fma(z, C6, C4), z, C2);
    float cube = r * z;
    float cubeTail = fma(z, D5, D3);
    float s = scale * UNSCALE;
    // (e^r - 1 - r) + S^2 (e^-r - 1): all of the denominator but (1 + S)^2 and r
    return Fma.ofExactProduct(s * s, c - fma(cube, cubeTail, r), fma(cube, cubeTail, c));
  }

  @Override
  public float core(A activation, float t, float scale, float small) {
    float r = remainder(t);
    float s = scale * UNSCALE;
    float high = (Fma.ofExactProduct(s, s + 2f, 1f) + r) + small;
    float low = Fma.sum(small, Fma.sum(r, Fma.ofExactProduct(s, s + 2f, 1f - high)));
    float negated = -1f / high;
    float residual = fma(negated, low, fma(negated, high, 1f));
    return fma(negated, residual, negated) * (scale * negatedHeight);
  }

  private static float remainder(float t) {
    return ExponentReduction.remainder(t, -exponent(t));
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, -ExponentReduction.LOG2_E, ROUNDER);
  }
}
