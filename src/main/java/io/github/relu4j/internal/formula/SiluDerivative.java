package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.ExponentReduction.LN2_HIGH;
import static io.github.relu4j.internal.arithmetic.ExponentReduction.LN2_LOW;
import static io.github.relu4j.internal.arithmetic.ExponentReduction.LOG2_E;
import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.formula.GeluForward.P2;
import static io.github.relu4j.internal.formula.GeluForward.P3;
import static io.github.relu4j.internal.formula.GeluForward.P4;
import static io.github.relu4j.internal.formula.GeluForward.P5;
import static io.github.relu4j.internal.formula.GeluForward.P6;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The derivative of x / (1 + e^-x) in floats. With t = |x|, a = 1 / (1 + e^t) and b = 1 - a it is h
 * below 0 and 1 - h above, where
 *
 * <pre>
 * h(t) = a (1 - t b)
 * t = root - j ln 2 + r,  S = 2^j,  K = e^root = 1 / (root - 1)
 * q = 1 / (S + K e^r),  a = S q
 * h = -S q (line + q factor)
 *     line = t - root,  factor = e^r - 1 - r       // where j is 0: there r is t - root
 *     line = t - 1,     factor = -S t              // elsewhere: 1 - t b is 1 - t + t a
 * </pre>
 *
 * <p>The root of h is where 1 - t b cancels. With j = 0 it does not: the line has the root as a
 * factor, and q times the other factor is at most a tenth of it. With another j the root is at
 * least ln(2) / 2 away.
 *
 * <p>So h keeps its relative accuracy if these are exact but for a few 2^-28: the denominator,
 * which is kept as rounded one and deficit; the reciprocal, by its residual; and the sum line + q
 * factor and its product with q, by fma. Not exact are:
 *
 * <ul>
 *   <li>the denominator: 3.3e-9 from the polynomial, which is that of {@link GeluForward} mirrored,
 *       and as much again from its roundings; where S is under 2^-11 deficit lacks up to 2^-24 /
 *       2.5;
 *   <li>t - 1 for a t under 1/2: what its rounding lost is divided by a, between 2 and 2.6, and
 *       added to t in the other factor, where it is multiplied with a. One constant takes the place
 *       of 1 / a;
 *   <li>the root: ROOT is the nearest float, and its error, multiplied with the denominator at the
 *       root, is added to the factor. At other t with j = 0 that is wrong by up to 1e-8 of h.
 * </ul>
 *
 * <p>Together with the last rounding the worst found below 0 is 0.99 ULP, at -9.2549305, and above
 * 0, where h is at most 1/2, 0.89 ULP.
 */
public final class SiluDerivative implements LongStagedFunction<Object> {

  /** Beyond, h is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float HIGHEST = 117f;

  // The root in several forms, and K: docs/coefficients/swish.sollya

  /** The nearest float. */
  private static final float ROOT = 0x1.474974p0f;

  /** The first 18 bits, so that the sum with j LN2_HIGH is exact. */
  private static final float ROOT_HIGH = 0x1.47498p0f;

  /** ROOT_HIGH - root. */
  private static final float ROOT_EXCESS = 0x1.86f7dcp-21f;

  /** (ROOT - root) (1 + K). */
  private static final float ROOT_CORRECTION = 0x1.ffde9ep-25f;

  /**
   * The denominator is multiplied with this: then K becomes UNIT_K, a float of 22 bits, with an
   * error of 2e-10. Of 12 bits, so that its product with S is exact, and so near to 1 that the
   * residual, which is UNIT times too small, need not be divided by it.
   */
  private static final float UNIT = 0.991943359375f;

  private static final float UNIT_K = 0x1.c7f5dp1f;

  /** UNIT for a scale instead of S. */
  private static final float SCALED_UNIT = UNIT * UNSCALE;

  /** For 1 / a, negated, where t - 1 is rounded. */
  private static final float LOST_SHARE = -2.4f;

  @Override
  public float argument(Object activation, float x) {
    return Math.min(Math.abs(x), HIGHEST);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(integer(t) + EXPONENT_OFFSET);
  }

  /** What e^r has beside 1 and the high part of r. */
  @Override
  public float expansion(Object activation, float t, float scale) {
    float j = integer(t);
    float low = fma(j, LN2_LOW, ROOT_EXCESS);
    float r = high(t, j) + low;
    float z = r * r;
    return fma(z, fma(z, fma(z, -P6, fma(r, P5, -P4)), fma(r, P3, -P2)), low);
  }

  /** The factor, negated. */
  @Override
  public float supplement(Object activation, float t, float scale, float rest) {
    float near = near(integer(t));
    float lost = t - ((t - 1f) + 1f);
    float away = fma(lost, LOST_SHARE, t) * scale * UNSCALE;
    float beside = (ROOT_EXCESS - rest) - ROOT_CORRECTION;
    return fma(near, beside, (1f - near) * away);
  }

  /** q, negated. */
  @Override
  public float quotient(Object activation, float t, float scale, float rest) {
    return -UNIT / denominator(high(t, integer(t)), scale, rest);
  }

  @Override
  public float residual(Object activation, float t, float scale, float rest, float reciprocal) {
    float high = high(t, integer(t));
    float denominator = denominator(high, scale, rest);
    // Other names for what a fma of the denominator has: see GeluTanhForward.
    float left = Fma.ofExactProduct(-scale, -SCALED_UNIT, UNIT_K - denominator);
    float deficit = fma(-rest, -UNIT_K, fma(-high, -UNIT_K, left));
    return fma(reciprocal, deficit, fma(-reciprocal, -denominator, UNIT));
  }

  @Override
  public float line(Object activation, float t) {
    float away = Math.min(Math.abs(integer(t)), 1f);
    return Math.abs(t) + fma(away, ROOT - 1f, -ROOT);
  }

  /** -h. */
  @Override
  public float core(
      Object activation, float line, float scale, float factor, float reciprocal, float residual) {
    float sum = fma(reciprocal, factor, line);
    float negatedProduct = line - sum;
    float left = fma(-reciprocal, -factor, negatedProduct);
    // sum + q factor is what q (line + q factor) grows by with q.
    float sumLow = fma(residual, sum + -negatedProduct, left);
    float share = Math.abs(reciprocal) * scale;
    return fma(share, sum, share * sumLow);
  }

  /** h, or 1 - h where x is above 0. */
  @Override
  public float finish(Object activation, float x, float core) {
    float step = Step.at(x);
    return fma(core, fma(step, 2f * UNSCALE, -UNSCALE), step);
  }

  private static float integer(float t) {
    return ExponentReduction.nearestInteger(t - ROOT, -LOG2_E, ROUNDER);
  }

  private static float high(float t, float j) {
    return Fma.ofExactProduct(j, LN2_HIGH, -ROOT_HIGH) + t;
  }

  private static float denominator(float high, float scale, float rest) {
    float withHigh = fma(high, UNIT_K, Fma.ofExactProduct(scale, SCALED_UNIT, UNIT_K));
    return fma(rest, UNIT_K, withHigh);
  }

  /** 1 where j is 0, else 0. */
  private static float near(float j) {
    return Math.max(1f - Math.abs(j), 0f);
  }

  /** The same in vectors. Between the stages go the rest of e^r, and the negated factor. */
  public static final class Vectors implements StagedVectorFunction<Object>, NeedsLaterCompiler {

    @Override
    public boolean stagesApart() {
      return true;
    }

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      FloatVector t = x.abs();
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector j = t.sub(ROOT).fma(Lanes.broadcast(-LOG2_E), rounder).sub(rounder);
      FloatVector low = Lanes.fma(j, LN2_LOW, ROOT_EXCESS);
      FloatVector r = Lanes.fma(j, LN2_HIGH, -ROOT_HIGH).add(t).add(low);
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(-P6), Lanes.fma(r, P5, -P4));
      return z.fma(z.fma(upper, Lanes.fma(r, P3, -P2)), low);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rest) {
      FloatVector t = x.abs();
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector rounded = t.sub(ROOT).fma(Lanes.broadcast(-LOG2_E), rounder);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector lost = t.sub(t.sub(one).add(one));
      FloatVector away = Lanes.fma(lost, LOST_SHARE, t).mul(Lanes.powerOfTwo(rounded)).mul(UNSCALE);
      FloatVector beside = Lanes.broadcast(ROOT_EXCESS).sub(rest).sub(ROOT_CORRECTION);
      return away.blend(beside, rounded.compare(VectorOperators.EQ, rounder));
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector rest, FloatVector factor) {
      FloatVector t = x.abs();
      FloatVector one = Lanes.broadcast(1f);
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector distance = t.sub(ROOT);
      FloatVector rounded = distance.fma(Lanes.broadcast(-LOG2_E), rounder);
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector high = Lanes.fma(rounded.sub(rounder), LN2_HIGH, -ROOT_HIGH).add(t);
      FloatVector unit = Lanes.broadcast(SCALED_UNIT);
      FloatVector k = Lanes.broadcast(UNIT_K);
      FloatVector denominator = rest.fma(k, high.fma(k, scale.fma(unit, k)));
      FloatVector deficit = rest.fma(k, high.fma(k, scale.fma(unit, k.sub(denominator))));
      FloatVector reciprocal = Lanes.broadcast(-UNIT).div(denominator);
      FloatVector residual = reciprocal.fma(deficit, Lanes.fma(reciprocal, denominator, UNIT));
      FloatVector line = t.sub(one).blend(distance, rounded.compare(VectorOperators.EQ, rounder));
      FloatVector sum = reciprocal.fma(factor, line);
      FloatVector negatedProduct = line.sub(sum);
      FloatVector left = reciprocal.fma(factor, negatedProduct);
      FloatVector sumLow = residual.fma(sum.sub(negatedProduct), left);
      FloatVector share = reciprocal.mul(scale);
      FloatVector h =
          share
              .fma(sum, share.mul(sumLow))
              .mul(UNSCALE)
              .blend(-0f, t.compare(VectorOperators.GT, HIGHEST));
      return h.blend(one.sub(h), x.compare(VectorOperators.GT, 0f));
    }
  }
}
