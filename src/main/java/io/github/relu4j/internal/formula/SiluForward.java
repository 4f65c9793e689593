package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.P2;
import static io.github.relu4j.internal.formula.SigmoidForward.P3;
import static io.github.relu4j.internal.formula.SigmoidForward.P4;
import static io.github.relu4j.internal.formula.SigmoidForward.P5;
import static io.github.relu4j.internal.formula.SigmoidForward.P6;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;

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
 * x / (1 + e^-x) by the quotient of {@link SigmoidForward}, whose polynomial is kept in two parts,
 * so that neither r nor P is rounded to a float:
 *
 * <pre>
 * r = high + low                          // high = x - j LN2_HIGH exactly, low = -j LN2_LOW
 * P(r) = high + rest                      // rest = low + r^2 (P2 + ...)
 * S + 1 - P(r) = denominator + deficit    // denominator the rounded one
 * y = S x / (denominator + deficit)       // GateQuotient
 * </pre>
 *
 * <p>What remains, as shares of the denominator, which is over 0.707: the polynomial's 5.7e-9 and
 * the rounding of rest, 2^-29, together 0.17 ULP; where S is under 2^-25 deficit lacks up to 2^-26
 * of it, which is 0.35 ULP; and the last rounding, 0.5 ULP. The worst found is 0.92 ULP.
 */
public final class SiluForward implements StagedFunction<Object> {

  /** Above, the result rounds to x. */
  public static final float HIGHEST = SigmoidForward.HIGHEST;

  /** Here and below, the result is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  public static final float LOWEST = -117f;

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
    return rest(t);
  }

  /** What P(r) has beside the high part of r. */
  static float rest(float t) {
    float integer = exponent(t);
    float low = integer * -ExponentReduction.LN2_LOW;
    float r = ExponentReduction.highRemainder(t, integer) + low;
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), low);
  }

  @Override
  public float core(Object activation, float t, float scale, float rest) {
    float high = ExponentReduction.highRemainder(t, exponent(t));
    float denominator = Fma.ofExactProduct(scale, UNSCALE, 1f) - (high + rest);
    float deficit = Fma.ofExactProduct(scale, UNSCALE, 1f - denominator) - high - rest;
    return GateQuotient.of(t, scale, denominator, deficit);
  }

  @Override
  public float finish(Object activation, float x, float core) {
    return GateQuotient.orX(x, core, HIGHEST);
  }

  /** j. */
  static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }

  /**
   * The same in vectors. Between the stages goes the high part of the remainder; the rounded sum is
   * found again by the one operation that it takes.
   */
  public static final class Vectors implements StagedVectorFunction<Object> {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      FloatVector integer = fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      return fma(integer, -ExponentReduction.LN2_HIGH, x);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector high) {
      FloatVector integer = fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      FloatVector low = integer.mul(-ExponentReduction.LN2_LOW);
      FloatVector r = high.add(low);
      FloatVector z = r.mul(r);
      return z.fma(z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), low);
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector high, FloatVector rest) {
      FloatVector one = Lanes.broadcast(1f);
      FloatVector unscale = Lanes.broadcast(UNSCALE);
      FloatVector scale = Lanes.powerOfTwo(fma(x, ExponentReduction.LOG2_E, ROUNDER));
      FloatVector denominator = scale.fma(unscale, one).sub(high.add(rest));
      FloatVector deficit = scale.fma(unscale, one.sub(denominator)).sub(high).sub(rest);
      FloatVector y = GateQuotient.Vectors.of(x, scale, denominator, deficit);
      return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST))
          .blend(x, x.compare(VectorOperators.GT, HIGHEST));
    }
  }
}
