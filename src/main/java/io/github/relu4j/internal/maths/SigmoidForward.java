package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

import io.github.relu4j.scalar.StagedFunction;

/**
 * 1 / (1 + e^-x), one formula for both signs: with {@code x = j ln 2 + r} and {@code S = 2^j},
 *
 * <pre>
 * sigmoid(x) = S / (S + e^-r) = S * 1 / (S + 1 - P(r)),   P(r) = 1 - e^-r
 * </pre>
 *
 * <p>The denominator is kept as a sum high + low, the reciprocal gets one Newton step on the exact
 * residual, and the last multiplication is by a power of two, so what remains is about half an ULP
 * from that step plus the errors of r and P.
 *
 * <p>It is softplus' derivative, too, and log-sigmoid's at -x.
 *
 * @param <A> the activation, of which nothing is read
 */
public final class SigmoidForward<A> implements StagedFunction<A> {

  /** Below, the result is under half of the smallest float. */
  public static final float LOWEST = -104f;

  /** Above, the result rounds to 1. */
  public static final float HIGHEST = 30f;

  /** Keeps S = 2^j in the normal range down to j = -150. */
  public static final int EXPONENT_OFFSET = 32;

  /** Undoes {@link #EXPONENT_OFFSET}. */
  public static final float UNSCALE = 0x1p-32f;

  /** Adds and subtracts to round to integers. */
  public static final float ROUNDER = ExponentReduction.rounder(EXPONENT_OFFSET);

  /** A sum with {@link #ROUNDER} below it tells that x is below LOWEST. */
  public static final float LOWEST_ROUNDED = ROUNDER - 150;

  /** A sum with {@link #ROUNDER} above it tells that x is above HIGHEST. */
  public static final float HIGHEST_ROUNDED = ROUNDER + 43;

  // P(r) = r + r^2 (P2 + ... ), absolute error 5.7e-9: docs/coefficients/exponential.sollya
  public static final float P2 = -0x1.fffff2p-2f;
  public static final float P3 = 0x1.55548ep-3f;
  public static final float P4 = -0x1.555f6p-5f;
  public static final float P5 = 0x1.123bdcp-7f;
  public static final float P6 = -0x1.6602bep-10f;

  @Override
  public float argument(A activation, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(A activation, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    float r = ExponentReduction.remainder(t, exponent(t));
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public float core(A activation, float t, float scale, float p) {
    float high = Fma.ofExactProduct(scale, UNSCALE, 1f) - p;
    // Exact: 1 - high and S + (1 - high) are multiples of small powers of two and short.
    float low = Fma.ofExactProduct(scale, UNSCALE, 1f - high) - p;
    float negated = -1f / high;
    float residual = fma(negated, low, fma(negated, high, 1f));
    float scaled = negated * scale;
    return fma(scaled, residual, scaled) * -UNSCALE;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }
}
