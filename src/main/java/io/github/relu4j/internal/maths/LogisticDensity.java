package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

import io.github.relu4j.scalar.StagedFunction;

/**
 * height * e / (1 + e)^2 with e = e^-|rate x|: the derivative of the sigmoid (rate 1, height 1) and
 * of tanh (rate 2, height 4). It is height * a (1 - a) with {@code a = e / (1 + e)}, at most 1/2.
 * With {@code |rate x| = r - j ln 2} and {@code S = 2^j},
 *
 * <pre>
 * a = S / (1 + S + P(r)),   P(r) = e^r - 1
 * </pre>
 *
 * <p>1 - a does not cancel, and a is S times a rounded reciprocal, so it has no rounding error of
 * its own: a (1 - a) is one fma, and what that fma rounds off is known exactly from a second one.
 * The error of the reciprocal itself, its residual on a denominator that is kept as high + low, is
 * added to that rest, times the slope 1 - 2 a. So what remains is half an ULP from the last
 * addition and the error of P.
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

  /** The same with the bit above the exponent field set, where a float has its sign: for -S. */
  public static final float NEGATING_ROUNDER = ROUNDER + 0x100;

  /** A sum with {@link #NEGATING_ROUNDER} below it tells that |rate x| is above HIGHEST. */
  public static final float LOWEST_ROUNDED = NEGATING_ROUNDER - 154;

  // P(r) = r + r^2 (P2 + ...), as in EluDerivative
  public static final float P2 = EluDerivative.P2;
  public static final float P3 = EluDerivative.P3;
  public static final float P4 = EluDerivative.P4;
  public static final float P5 = EluDerivative.P5;
  public static final float P6 = EluDerivative.P6;

  private final float rate;
  private final float highestArgument;
  private final float unscaledHeight;

  /**
   * A density.
   *
   * @param rate a power of two, so that rate * x is exact
   * @param height a power of two
   */
  public LogisticDensity(float rate, float height) {
    this.rate = rate;
    this.highestArgument = HIGHEST / rate;
    this.unscaledHeight = UNSCALE * height;
  }

  @Override
  public float argument(A activation, float x) {
    return Math.min(Math.abs(x), highestArgument) * rate;
  }

  @Override
  public float scale(A activation, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  /** P(r). */
  @Override
  public float expansion(A activation, float t, float scale) {
    float r = ExponentReduction.remainder(t, -exponent(t));
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public float core(A activation, float t, float scale, float p) {
    float high = Fma.ofExactProduct(scale, UNSCALE, 1f) + p;
    float low = Fma.ofExactProduct(scale, UNSCALE, 1f - high) + p;
    float negated = -1f / high;
    float residual = fma(negated, low, fma(negated, high, 1f));
    float scaledShare = negated * -scale;
    float negatedShare = scaledShare * -UNSCALE;
    float product = fma(scaledShare, negatedShare, scaledShare);
    float rest = fma(scaledShare, negatedShare, scaledShare - product);
    float slope = Fma.ofExactProduct(negatedShare, 2f, 1f);
    return (product + fma(scaledShare * residual, slope, rest)) * unscaledHeight;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, -ExponentReduction.LOG2_E, ROUNDER);
  }
}
