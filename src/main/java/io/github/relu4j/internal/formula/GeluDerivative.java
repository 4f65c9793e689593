package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.ExponentReduction.LN2_HIGH;
import static io.github.relu4j.internal.arithmetic.ExponentReduction.LOG2_E;
import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Phi(x) + x phi(x): below 0 it is h = e^(-t^2/2) (m(t) - t / sqrt(2 pi)) with t = |x| and Mills'
 * ratio m, above 0 it is 1 - h. The bracket has a root at t = 0.75. Divided by (root - t) it falls
 * from 0.665 to 0.4.
 *
 * <pre>
 * e^(-t^2/2) = (1 - P) 2^j                                // as in GeluForward, P = high + rest
 * m(t) - t / sqrt(2 pi) = (root - t) (CENTRE + w(t))
 * w(t) = u - OFFSET + t u (Q0 + Q1 u + ...),              u = 1 / (t + SHIFT)
 * h = (1 - P) (root - t) (CENTRE + w) 2^j
 * </pre>
 *
 * <p>u is the sum of a float of few bits, from which OFFSET is subtracted exactly, and of what that
 * leaves of 1 / (t + SHIFT), which a residual gives. The polynomial counts at most a fifteenth of
 * CENTRE + w, and nothing at t = 0, where h is just below 1/2 and a relative error is most ULP. So
 * w, which lies between -0.12 and 0.16, has little rounding error besides its last.
 *
 * <p>The root has two parts, and the rounding error of its first part less t is computed. So (root
 * - t) keeps its relative accuracy everywhere. Its product with 1 - P has two parts as well. Times
 * CENTRE it is part of one fma, which rounds last: the power of two after it is exact unless h is
 * subnormal, and 1 - h, for x above 0, is at least 1/2.
 *
 * <p>What remains before the last rounding, as shares of h: at most 1.4e-8 from the product with w,
 * some 2e-8 from w, some 1.4e-8 from P. The worst found is 0.99 ULP.
 */
public final class GeluDerivative implements StagedFunction<Object> {

  /** Beyond, h is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float HIGHEST = 15f;

  // The float nearest to the root, and what it lacks: docs/coefficients/gelu.sollya
  private static final float ROOT_HIGH = 0x1.80ead2p-1f;
  private static final float ROOT_LOW = -0x1.a03fd4p-27f;

  /** Of few bits, in the middle of what the bracket is divided by (root - t). */
  private static final float CENTRE = 0.51171875f;

  /**
   * Of few bits. 1 / SHIFT is such that OFFSET, of 24 bits, is right to 4e-10: then the quotient at
   * t = 0, which is 1 / (2 root), is CENTRE - OFFSET + 1 / SHIFT.
   */
  private static final float SHIFT = 3.03515625f;

  private static final float OFFSET = 0x1.68adfap-3f;

  /** Added and subtracted it leaves a multiple of 2^-13. */
  private static final float SHORTENER = 0x1.8p10f;

  // The polynomial in u: docs/coefficients/gelu.sollya
  private static final float Q0 = 0x1.036aap-4f;
  private static final float Q1 = -0x1.03f06ap-1f;
  private static final float Q2 = -0x1.9db65ap-1f;
  private static final float Q3 = -0x1.a50356p-1f;
  private static final float Q4 = -0x1.981688p-4f;
  private static final float Q5 = 0x1.392ecep1f;
  private static final float Q6 = 0x1.185dacp4f;
  private static final float Q7 = -0x1.a32df4p5f;
  private static final float Q8 = 0x1.48a804p5f;

  @Override
  public float argument(Object activation, float x) {
    return size(x);
  }

  /** w. */
  @Override
  public float scale(Object activation, float t) {
    float negated = -1f / (t + SHIFT);
    float shortened = SHORTENER - (negated + SHORTENER);
    float residual = fma(shortened, t, Fma.ofExactProduct(shortened, SHIFT, -1f));
    float rest = residual * negated;
    float u = shortened + rest;
    float lower = fma(fma(fma(fma(Q8, u, Q7), u, Q6), u, Q5), u, Q4);
    float polynomial = fma(fma(fma(fma(lower, u, Q3), u, Q2), u, Q1), u, Q0);
    return (shortened - OFFSET) + fma(t * u, polynomial, rest);
  }

  /** What P has beside high. */
  @Override
  public float expansion(Object activation, float t, float w) {
    return 0.5f * GeluForward.twiceRest(t);
  }

  /** h without its power of two. */
  @Override
  public float core(Object activation, float t, float w, float rest) {
    float square = halfSquare(t);
    float high = Fma.ofExactProduct(integer(square), LN2_HIGH, square);
    float factor = 1f - (high + rest);
    float distance = ROOT_HIGH - t;
    // What the difference is rounded by, after D. E. Knuth.
    float back = distance - ROOT_HIGH;
    float rounding = (ROOT_HIGH - (distance - back)) - (t + back);
    float distanceLow = rounding + ROOT_LOW;
    float product = factor * distance;
    // distance - product is exact, since the factor lies between 1/2 and 2.
    float remainder = fma(-rest, distance, fma(-high, distance, distance - product));
    float productLow = fma(factor, distanceLow, remainder);
    return fma(product, CENTRE, fma(product, w, productLow * (w + CENTRE)));
  }

  /** h or 1 - h. */
  @Override
  public float finish(Object activation, float x, float core) {
    float scale = PowerOfTwo.of(integer(halfSquare(size(x))) + EXPONENT_OFFSET);
    float aboveZero = Step.at(x);
    return fma(core * scale, fma(aboveZero, -2f * UNSCALE, UNSCALE), aboveZero);
  }

  private static float size(float x) {
    return Math.min(Math.abs(x), HIGHEST);
  }

  private static float halfSquare(float t) {
    return t * (0.5f * t);
  }

  /** j, at most 0. */
  private static float integer(float halfSquare) {
    return ExponentReduction.nearestInteger(halfSquare, -LOG2_E, ROUNDER);
  }

  /** The same in vectors. Between the stages goes w. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    @Override
    public boolean stagesApart() {
      return true;
    }

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      FloatVector minusOne = Lanes.broadcast(-1f);
      FloatVector shift = Lanes.broadcast(SHIFT);
      FloatVector shortener = Lanes.broadcast(SHORTENER);
      FloatVector t = x.abs();
      FloatVector negated = minusOne.div(t.add(shift));
      FloatVector shortened = shortener.sub(negated.add(shortener));
      FloatVector rest = shortened.fma(t, shortened.fma(shift, minusOne)).mul(negated);
      FloatVector u = shortened.add(rest);
      FloatVector lower = Lanes.fma(Lanes.fma(Lanes.fma(u, Q8, Q7), u, Q6), u, Q5);
      FloatVector middle = Lanes.fma(Lanes.fma(Lanes.fma(lower, u, Q4), u, Q3), u, Q2);
      FloatVector polynomial = Lanes.fma(Lanes.fma(middle, u, Q1), u, Q0);
      return shortened.sub(OFFSET).add(t.mul(u).fma(polynomial, rest));
    }

    /** Negated, as high is in the core: that changes no bit. */
    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector w) {
      return GeluForward.Vectors.twiceRest(x).mul(-0.5f);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector w, FloatVector negatedRest) {
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector root = Lanes.broadcast(ROOT_HIGH);
      FloatVector centre = Lanes.broadcast(CENTRE);
      FloatVector t = x.abs();
      FloatVector negatedSquare = x.mul(x.mul(-0.5f));
      FloatVector rounded = Lanes.fma(negatedSquare, LOG2_E, rounder);
      FloatVector negatedHigh = Lanes.fma(rounded.sub(rounder), -LN2_HIGH, negatedSquare);
      FloatVector factor = one.add(negatedHigh.add(negatedRest));
      FloatVector distance = root.sub(t);
      FloatVector back = distance.sub(root);
      FloatVector rounding = root.sub(distance.sub(back)).sub(t.add(back));
      FloatVector product = factor.mul(distance);
      FloatVector remainder =
          negatedRest.fma(distance, negatedHigh.fma(distance, distance.sub(product)));
      FloatVector productLow = factor.fma(rounding.add(ROOT_LOW), remainder);
      FloatVector h =
          product
              .fma(centre, product.fma(w, productLow.mul(w.add(centre))))
              .mul(Lanes.powerOfTwo(rounded))
              .mul(UNSCALE)
              .blend(-0f, t.compare(VectorOperators.GT, HIGHEST));
      // Where 1 - h depends on h, h is no subnormal float and exact: so it is one rounding as well.
      return one.sub(h).blend(h, x.compare(VectorOperators.LT, 0f));
    }
  }
}
