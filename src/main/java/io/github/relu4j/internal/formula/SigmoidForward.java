package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

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
 * <p>It is also the derivative of softplus and, at -x, the derivative of log-sigmoid.
 */
public final class SigmoidForward implements StagedFunction<Object> {

  /** Here and below, the result is under 2^-159: see {@link #EXPONENT_OFFSET}. */
  private static final float LOWEST = -111f;

  /** Above, the result rounds to 1. */
  static final float HIGHEST = 20f;

  /**
   * Keeps S = 2^j and its products with residuals of 2^-24 in the normal range down to j = -170.
   * The smallest float is 2^-149, but a product between 2^-159 and that takes an Intel processor
   * over a hundred cycles, although it is rounded to 0. So arguments are cut off where the result
   * is below.
   */
  static final int EXPONENT_OFFSET = 70;

  /** Undoes {@link #EXPONENT_OFFSET}. */
  static final float UNSCALE = 0x1p-70f;

  /** Adds and subtracts to round to integers. */
  static final float ROUNDER = ExponentReduction.rounder(EXPONENT_OFFSET);

  /**
   * A sum with {@link #ROUNDER} below it tells that the result is under half of the smallest float.
   */
  private static final float LOWEST_ROUNDED = ROUNDER - 150;

  /** A sum with {@link #ROUNDER} above it tells that the result rounds to 1. */
  private static final float HIGHEST_ROUNDED = ROUNDER + 43;

  // P(r) = r + r^2 (P2 + ... ), absolute error 5.7e-9: docs/coefficients/exponential.sollya
  static final float P2 = -0x1.fffff2p-2f;
  static final float P3 = 0x1.55548ep-3f;
  static final float P4 = -0x1.555f6p-5f;
  static final float P5 = 0x1.123bdcp-7f;
  static final float P6 = -0x1.6602bep-10f;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    float r = ExponentReduction.remainder(t, exponent(t));
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public float core(Object activation, float t, float scale, float p) {
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

  /** The same in vectors. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return fma(x, ExponentReduction.LOG2_E, ROUNDER);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
      FloatVector z = r.mul(r);
      FloatVector tail = z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2));
      return z.fma(tail, r);
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector rounded, FloatVector p) {
      FloatVector unscale = Lanes.broadcast(UNSCALE);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector high = scale.fma(unscale, one).sub(p);
      FloatVector low = scale.fma(unscale, one.sub(high)).sub(p);
      FloatVector negated = Lanes.broadcast(-1f).div(high);
      FloatVector residual = negated.fma(low, negated.fma(high, one));
      FloatVector scaled = negated.mul(scale);
      FloatVector y = scaled.fma(residual, scaled).mul(-UNSCALE);
      return y.blend(0f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED))
          .blend(one, rounded.compare(VectorOperators.GT, HIGHEST_ROUNDED));
    }
  }
}
