package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.ExponentReduction.LN2_HIGH;
import static io.github.relu4j.internal.arithmetic.ExponentReduction.LN2_LOW;
import static io.github.relu4j.internal.arithmetic.ExponentReduction.LOG2_E;
import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * x Phi(x) as {@code max(x, 0) - t Q(t)} with t = |x| and Q(t) = 1 - Phi(t) = e^(-t^2/2) m(t), m
 * Mills' ratio over sqrt(2 pi). Below 0 only the product is left, so the tail keeps its relative
 * accuracy.
 *
 * <pre>
 * 1 / (2 m(t)) = 1 + SLOPE t + t w(t)         // w = (C0 + ...) / (1 + A1 t + ...)
 * t^2 / 2 = high + low - j ln 2               // t^2 in two parts, by fma; high exact
 * P = 1 - e^-(high + low) = high + rest
 * t Q(t) = t (1 - P) / (1 + SLOPE t + t w) 2^(j-1)
 * </pre>
 *
 * <p>t^2 takes one product and its half two, so the code has t^2, and twice of high and of what P
 * has beside it. That changes no bit: all factors are powers of two, and where one makes a number
 * subnormal or infinite, P adds nothing or the tail is cut off.
 *
 * <p>m goes from 1/2 down to 0.03, but t w is at most a tenth of the denominator, so the roundings
 * of w count a tenth. The rest of the denominator and 1 - P are in two parts each, and the rounded
 * quotient gets one Newton step on what it leaves over. The power of two and the difference are one
 * fma, whose rounding is the last.
 *
 * <p>What remains before it, as shares of the result: 7.3e-9 for the quotient of polynomials, some
 * 9e-9 for P, and up to 3.5e-8 for the roundings of w and t w. When they meet that is 0.43 ULP of a
 * result just above a power of two, and 0.86 just below one. With the last rounding the worst of
 * all floats is 0.93 ULP.
 */
public final class GeluForward implements StagedFunction<Object> {

  /** Here and beyond, the tail is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float HIGHEST = 14.95f;

  /** Of few bits; between the slopes of 1 / (2 m) at 0, 0.8, and at infinity, 1.25. */
  static final float SLOPE = 1.0703125f;

  /**
   * Undoes {@link SigmoidForward#EXPONENT_OFFSET} and takes the half, with the sign of the tail:
   * with that sign in the core instead, C2 of JDK 25 takes a quarter longer.
   */
  private static final float TAIL_UNSCALE = -0.5f * UNSCALE;

  // w in t and t^2 / 2, by Estrin's scheme: docs/coefficients/gelu.sollya
  static final float A1 = 0x1.bdc2dp-1f;
  static final float A2 = 0x1.72b108p-1f;
  static final float A3 = 0x1.46a458p-3f;
  static final float A4 = 0x1.063d9ep-5f;
  static final float C0 = -0x1.16f748p-2f;
  static final float C1 = -0x1.9bebbap-4f;
  static final float C2 = -0x1.dc6e7cp-8f;
  static final float C3 = 0x1.b06ae6p-7f;
  static final float C4 = 0x1.7fe2f6p-8f;

  // P(r) = r + r^2 (P2 + ...), error 3.3e-9 of e^-r: docs/coefficients/gelu.sollya
  static final float P2 = -0x1.fffffap-2f;
  static final float P3 = 0x1.555492p-3f;
  static final float P4 = -0x1.555a26p-5f;
  static final float P5 = 0x1.12397ep-7f;
  static final float P6 = -0x1.694c8ep-10f;

  @Override
  public float argument(Object activation, float x) {
    return size(x);
  }

  /** The quotient w. */
  @Override
  public float scale(Object activation, float t) {
    float z = t * t;
    float denominator = fma(z, fma(z, A4 / 4, fma(t, A3 / 2, A2 / 2)), fma(t, A1, 1f));
    // Other names for t and z, as in GeluTanhForward: else C2 of JDK 25 leaves the loop scalar.
    float sameT = Math.abs(t);
    float sameZ = Math.abs(z);
    float lower = fma(sameZ, C4 / 4, fma(sameT, C3 / 2, C2 / 2));
    float numerator = fma(sameZ, lower, fma(sameT, C1, C0));
    return numerator / denominator;
  }

  @Override
  public float expansion(Object activation, float t, float w) {
    return twiceRest(t);
  }

  /**
   * Twice what P has beside high.
   *
   * @param t |x|
   * @return twice the rest
   */
  static float twiceRest(float t) {
    float square = t * t;
    float integer = exponent(square);
    float low = fma(integer, 2 * LN2_LOW, fma(t, t, -square));
    float r = Fma.ofExactProduct(integer, 2 * LN2_HIGH, square) + low;
    float z = r * r;
    return fma(z, fma(z, fma(z, P6 / 32, fma(r, P5 / 16, P4 / 8)), fma(r, P3 / 4, P2 / 2)), low);
  }

  /**
   * The tail without its power of two. Every further use of t, and every quotient, is negated or
   * has another name, as in scale: else C2 of JDK 17 leaves this loop scalar, at eight times the
   * cost.
   */
  @Override
  public float core(Object activation, float t, float w, float twiceRest) {
    float square = t * t;
    float twiceHigh = Fma.ofExactProduct(exponent(square), 2 * LN2_HIGH, square);
    float negatedHalf = -0.5f * t;
    float numerator = fma(twiceHigh + twiceRest, negatedHalf, t);
    float numeratorLow = fma(twiceRest, negatedHalf, fma(twiceHigh, negatedHalf, t - numerator));
    float sameT = Math.abs(t);
    float line = fma(sameT, SLOPE, 1f);
    float others = fma(sameT, w, fma(-sameT, -SLOPE, 1f - line));
    float reciprocal = -1f / (line + others);
    float quotient = numerator * reciprocal;
    float residual = fma(quotient, others, fma(quotient, line, numerator)) + numeratorLow;
    return -fma(residual, reciprocal, quotient);
  }

  /** With -0 instead of 0 in the sum x = -0 gives -0, as the tail is -0 there. */
  @Override
  public float finish(Object activation, float x, float core) {
    float t = size(x);
    float scale = PowerOfTwo.of(exponent(t * t) + EXPONENT_OFFSET);
    return fma(core * scale, TAIL_UNSCALE, Math.max(x, -0f));
  }

  private static float size(float x) {
    return Math.min(Math.abs(x), HIGHEST);
  }

  /** j, at most 0. */
  private static float exponent(float square) {
    return ExponentReduction.nearestInteger(square, -LOG2_E / 2, ROUNDER);
  }

  /**
   * The same in vectors. Between the stages goes the quotient w. Here the tail is negated, which
   * changes no bit.
   */
  public static final class Vectors implements StagedVectorFunction<Object> {

    /** Times {@link GeluForward#TAIL_UNSCALE} under 2^-159, and not zero. */
    private static final float BEYOND_HIGHEST = 0x1p-120f;

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      FloatVector t = x.abs();
      FloatVector square = x.mul(x);
      FloatVector upper = square.fma(Lanes.broadcast(A4 / 4), Lanes.fma(t, A3 / 2, A2 / 2));
      FloatVector denominator = square.fma(upper, Lanes.fma(t, A1, 1f));
      FloatVector lower = square.fma(Lanes.broadcast(C4 / 4), Lanes.fma(t, C3 / 2, C2 / 2));
      return square.fma(lower, Lanes.fma(t, C1, C0)).div(denominator);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector w) {
      return twiceRest(x);
    }

    /** Twice what P has beside high. */
    static FloatVector twiceRest(FloatVector x) {
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector square = x.mul(x);
      FloatVector integer = Lanes.fma(square, -LOG2_E / 2, rounder).sub(rounder);
      FloatVector low = Lanes.fma(integer, 2 * LN2_LOW, x.fma(x, square.neg()));
      FloatVector r = Lanes.fma(integer, 2 * LN2_HIGH, square).add(low);
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6 / 32), Lanes.fma(r, P5 / 16, P4 / 8));
      return z.fma(z.fma(upper, Lanes.fma(r, P3 / 4, P2 / 2)), low);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector w, FloatVector twiceRest) {
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector slope = Lanes.broadcast(SLOPE);
      FloatVector t = x.abs();
      FloatVector negatedHalf = t.mul(-0.5f);
      FloatVector square = x.mul(x);
      FloatVector rounded = Lanes.fma(square, -LOG2_E / 2, rounder);
      FloatVector twiceHigh = Lanes.fma(rounded.sub(rounder), 2 * LN2_HIGH, square);
      FloatVector numerator = twiceHigh.add(twiceRest).fma(negatedHalf, t);
      FloatVector numeratorLow =
          twiceRest.fma(negatedHalf, twiceHigh.fma(negatedHalf, t.sub(numerator)));
      FloatVector line = t.fma(slope, one);
      FloatVector others = t.fma(w, t.fma(slope, one.sub(line)));
      FloatVector negatedReciprocal = Lanes.broadcast(-1f).div(line.add(others));
      FloatVector negatedQuotient = numerator.mul(negatedReciprocal);
      FloatVector residual =
          negatedQuotient.fma(others, negatedQuotient.fma(line, numerator)).add(numeratorLow);
      FloatVector negatedTail =
          residual.fma(negatedReciprocal, negatedQuotient).mul(Lanes.powerOfTwo(rounded));
      FloatVector zero = FloatVector.zero(FloatVector.SPECIES_PREFERRED);
      return negatedTail
          .blend(-BEYOND_HIGHEST, t.compare(VectorOperators.GT, HIGHEST))
          .fma(Lanes.broadcast(-TAIL_UNSCALE), zero.blend(x, x.compare(VectorOperators.GE, zero)));
    }
  }
}
