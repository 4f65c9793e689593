package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.EluDerivative.P2;
import static io.github.relu4j.internal.formula.EluDerivative.P3;
import static io.github.relu4j.internal.formula.EluDerivative.P4;
import static io.github.relu4j.internal.formula.EluDerivative.P5;
import static io.github.relu4j.internal.formula.EluDerivative.P6;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;

/**
 * {@code e^(x - shift) 2^-power} times a factor: a row of a softmax. With {@code x - shift = j ln 2
 * + r} it is
 *
 * <pre>
 * r = high + low                              // high exactly, low = -j LN2_LOW
 * e^r = 1 + high + rest                       // rest = low + r^2 (P2 + ...)
 * m = factor (1 + high + rest)                // the factor in two floats
 * m 2^(j - power)
 * </pre>
 *
 * <p>The power is the j of the row's maximum. So a row takes its maximum off by a difference of
 * exponents, which is exact, while x - max would have to be rounded. The reduction of x is that of
 * a plain exponential. It is as good as one for |j| below 512, since j has 9 bits and LN2_HIGH 15.
 * A row with a maximum of {@link #SMALLEST_SHIFT} or more is shifted by it. There x - max is exact
 * for each x within a factor of two of the maximum (P. H. Sterbenz, "Floating-point computation",
 * 1974), and any other x is so much smaller that its result is 0.
 *
 * <p>An x that is further below the maximum than {@link #REACH} counts as so far below: the result
 * is under half of the smallest float, also with j rounded up and with an m of 1.42. So j - power
 * is from -152 to 0. The scale has {@link #OFFSET} more in its exponent, so it is a normal float.
 * Taking the offset off is the one rounding where the result is subnormal.
 *
 * <p>The error of m without its own rounding is below 0.34 ULP: the polynomial's 5.7e-9 and the
 * roundings of r and of rest, as shares of e^r, which is over 0.707, and of parts under a twentieth
 * of m. The sum of factor and factor * high is exact in two floats. With the factor 1 the worst
 * relative error found is 2^-24, the share of the last rounding.
 *
 * @param shift what is taken from x first
 * @param max what x - shift is at most
 * @param factor what the exponential is multiplied with, at most 2
 * @param factorTail what the factor lacks
 * @param <A> the activation that has them
 */
public record ShiftedExponential<A>(
    FloatParameter<A> shift,
    FloatParameter<A> max,
    FloatParameter<A> factor,
    FloatParameter<A> factorTail)
    implements StagedFunction<A> {

  /** From this magnitude on the maximum is taken off. It is more than two times REACH. */
  public static final float SMALLEST_SHIFT = 210f;

  private static final float REACH = 104.5f;
  private static final float OFFSET = 26f;
  private static final float UNSCALE = 0x1p-26f;
  private static final float ROUNDER = ExponentReduction.rounder(0);
  private static final float OFFSET_ROUNDER = ExponentReduction.rounder((int) OFFSET);

  @Override
  public float argument(A activation, float x) {
    float highest = max.of(activation);
    return Clamp.forward(x - shift.of(activation), highest - REACH, highest);
  }

  @Override
  public float scale(A activation, float t) {
    return scale(t, max.of(activation));
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    return rest(t);
  }

  @Override
  public float core(A activation, float t, float scale, float rest) {
    return value(t, scale, rest, factor.of(activation), factorTail.of(activation));
  }

  /** An x - shift that is not above the maximum, or the bound below which all results are 0. */
  public static float argument(float difference, float max) {
    return Math.max(difference, max - REACH);
  }

  /** 2^(j - power + OFFSET). */
  public static float scale(float t, float max) {
    return PowerOfTwo.of(exponent(t) - exponent(max) + OFFSET);
  }

  /** What e^r has beside 1 and the high part of r. */
  public static float rest(float t) {
    float integer = exponent(t);
    float low = integer * -ExponentReduction.LN2_LOW;
    float r = ExponentReduction.highRemainder(t, integer) + low;
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), low);
  }

  /** e^r in double, as exact as the polynomial. */
  public static double precise(float t, float rest) {
    return 1.0 + ExponentReduction.highRemainder(t, exponent(t)) + rest;
  }

  /** The result. */
  public static float value(float t, float scale, float rest, float factor, float factorTail) {
    float high = ExponentReduction.highRemainder(t, exponent(t));
    float sum = fma(factor, high, factor);
    float lost = fma(factor, high, factor - sum);
    float m = sum + (lost + fma(factor, rest, fma(factorTail, high, factorTail)));
    return m * scale * UNSCALE;
  }

  /** j. */
  public static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }

  /**
   * The same in vectors.
   *
   * @param shift what is taken from x first
   * @param max what x - shift is at most
   * @param factor what the exponential is multiplied with, at most 2
   * @param factorTail what the factor lacks
   * @param <A> the activation that has them
   */
  public record Vectors<A>(
      FloatParameter<A> shift,
      FloatParameter<A> max,
      FloatParameter<A> factor,
      FloatParameter<A> factorTail)
      implements StagedVectorFunction<A> {

    @Override
    public FloatVector reduction(A activation, FloatVector x) {
      float highest = max.of(activation);
      return Clamp.Vectors.forward(x.sub(shift.of(activation)), highest - REACH, highest);
    }

    @Override
    public FloatVector expansion(A activation, FloatVector x, FloatVector t) {
      FloatVector integer = fma(t, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      FloatVector low = integer.mul(-ExponentReduction.LN2_LOW);
      FloatVector r = fma(integer, -ExponentReduction.LN2_HIGH, t).add(low);
      FloatVector z = r.mul(r);
      return z.fma(z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), low);
    }

    @Override
    public FloatVector core(A activation, FloatVector x, FloatVector t, FloatVector rest) {
      FloatVector integer = fma(t, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      float power = exponent(max.of(activation));
      FloatVector scale = Lanes.powerOfTwo(integer.add(OFFSET_ROUNDER - power));
      FloatVector high = fma(integer, -ExponentReduction.LN2_HIGH, t);
      FloatVector whole = Lanes.broadcast(factor.of(activation));
      FloatVector tail = Lanes.broadcast(factorTail.of(activation));
      FloatVector sum = high.fma(whole, whole);
      FloatVector lost = high.fma(whole, whole.sub(sum));
      FloatVector m = sum.add(lost.add(rest.fma(whole, high.fma(tail, tail))));
      return m.mul(scale).mul(UNSCALE);
    }
  }
}
