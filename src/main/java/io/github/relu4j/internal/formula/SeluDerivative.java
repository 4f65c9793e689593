package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.EluDerivative.P2;
import static io.github.relu4j.internal.formula.EluDerivative.P3;
import static io.github.relu4j.internal.formula.EluDerivative.P4;
import static io.github.relu4j.internal.formula.EluDerivative.P5;
import static io.github.relu4j.internal.formula.EluDerivative.P6;
import static io.github.relu4j.internal.formula.SeluForward.LAMBDA;
import static io.github.relu4j.internal.formula.SeluForward.LAMBDA_ALPHA;
import static io.github.relu4j.internal.formula.SeluForward.LAMBDA_ALPHA_HIGH;
import static io.github.relu4j.internal.formula.SeluForward.LAMBDA_ALPHA_LOW;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * lambda above 0, else lambda alpha e^x, by the exponential of {@link EluDerivative}:
 *
 * <pre>
 * e^r = 1 + p = high + low                // high the rounded sum, low exact
 * m = high LAMBDA_ALPHA_HIGH + (high LAMBDA_ALPHA_LOW + low LAMBDA_ALPHA_HIGH)
 * y = m S                                 // a power of two: rounds where y is subnormal only
 * </pre>
 *
 * <p>What remains before the rounding of m, in ULP: those of r and p, 2^-26 each, and the
 * polynomial's 5.7e-9, together 0.3 at most. The worst found is 0.95 ULP.
 */
public final class SeluDerivative implements StagedFunction<Object> {

  /** Here and below, the result is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float LOWEST = -112f;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, LOWEST, 0f);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    return EluDerivative.exponentialLessOne(ExponentReduction.remainder(t, exponent(t)));
  }

  @Override
  public float core(Object activation, float t, float scale, float p) {
    float high = 1f + p;
    float low = 1f - high + p;
    float m = fma(high, LAMBDA_ALPHA_HIGH, fma(low, LAMBDA_ALPHA_HIGH, high * LAMBDA_ALPHA_LOW));
    return m * scale * UNSCALE;
  }

  /** One of both terms is zero. */
  @Override
  public float finish(Object activation, float x, float core) {
    float step = Step.at(x);
    return (1f - step) * core + step * (float) LAMBDA;
  }

  /**
   * f' from y = f(x): y + lambda alpha where y is not above 0.
   *
   * @param y the output
   * @return the derivative
   */
  public static float fromOutput(float y) {
    float step = Step.at(y);
    return (1f - step) * (Math.min(y, 0f) + (float) LAMBDA_ALPHA) + step * (float) LAMBDA;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }

  /** The same in vectors. */
  public static final class Vectors implements StagedVectorFunction<Object>, NeedsLaterCompiler {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return fma(x, ExponentReduction.LOG2_E, Lanes.broadcast(ROUNDER));
    }

    /** m, for an even share of the operations. */
    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      FloatVector factor = Lanes.broadcast(LAMBDA_ALPHA_HIGH);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
      FloatVector p = z.fma(z.fma(upper, fma(r, P3, P2)), r);
      FloatVector high = one.add(p);
      FloatVector low = one.sub(high).add(p);
      return high.fma(factor, low.fma(factor, high.mul(LAMBDA_ALPHA_LOW)));
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector rounded, FloatVector m) {
      return m.mul(Lanes.powerOfTwo(rounded))
          .mul(UNSCALE)
          .blend(0f, x.compare(VectorOperators.LT, LOWEST))
          .blend((float) LAMBDA, x.compare(VectorOperators.GT, 0f));
    }
  }
}
