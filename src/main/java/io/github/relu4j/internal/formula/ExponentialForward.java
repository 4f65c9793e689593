package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.EluDerivative.P2;
import static io.github.relu4j.internal.formula.EluDerivative.P3;
import static io.github.relu4j.internal.formula.EluDerivative.P4;
import static io.github.relu4j.internal.formula.EluDerivative.P5;
import static io.github.relu4j.internal.formula.EluDerivative.P6;

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
 * e^x, which is its own derivative: with {@code x = j ln 2 + r}, {@code m = e^r} and {@code j = 2 k
 * + d},
 *
 * <pre>
 * e^x = m 2^d * 2^k * 2^k,   d one of -1, 0, 1
 * </pre>
 *
 * <p>j goes from -160 to 128, which is more than a float's exponents, but its half is well inside.
 * Only the last multiplication can leave the normal range, so it alone rounds, to a subnormal or to
 * zero, or overflows; all others are exact.
 *
 * <p>m is off by half an ULP of its own rounding. Below 1, where ULPs are smallest beside it, the
 * rounding of r adds up to 0.18. The rounding of {@code 1 + r (P2 + ...)} adds another 0.18, since
 * it counts r times. The polynomial adds 0.1 and its own roundings 0.04. This is 0.99 at most, and
 * 0.91 is the worst found. Where the result is subnormal its rounding adds half an ULP, but an ULP
 * of m is at most half of the result's there.
 */
public final class ExponentialForward implements StagedFunction<Object> {

  /** Here and below, the result is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float LOWEST = -111f;

  /** Above, the result is over the largest float. */
  private static final float HIGHEST = 89f;

  /** Adds and subtracts to round to integers. */
  private static final float ROUNDER = ExponentReduction.rounder(0);

  private static final float HALF_LOG2_E = ExponentReduction.LOG2_E / 2;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  /** 2^k. */
  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(half(t));
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    return EluDerivative.exponential(ExponentReduction.remainder(t, exponent(t)));
  }

  @Override
  public float core(Object activation, float t, float scale, float m) {
    float d = Fma.ofExactProduct(half(t), -2f, exponent(t));
    float power = Fma.ofExactProduct(d, Fma.ofExactProduct(d, 0.25f, 0.75f), 1f);
    return m * power * scale * scale;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }

  /** k: x / ln 2 is within 1/2 of j and within 1 of 2 k, so both are at most 1 apart. */
  private static float half(float t) {
    return ExponentReduction.nearestInteger(t, HALF_LOG2_E, ROUNDER);
  }

  /**
   * The same in vectors. The power of two is cut into other factors, which changes no bit, since
   * all products but the last are exact.
   */
  public static final class Vectors implements StagedVectorFunction<Object>, NeedsLaterCompiler {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return fma(x, ExponentReduction.LOG2_E, Lanes.broadcast(ROUNDER));
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      FloatVector one = Lanes.broadcast(1f);
      FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
      FloatVector tail = z.fma(upper, fma(r, P3, P2));
      return r.fma(r.fma(tail, one), one);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector rounded, FloatVector expansion) {
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector half = fma(rounded.sub(rounder), 0.5f, rounder);
      FloatVector rest = rounded.sub(half).add(rounder);
      FloatVector y = expansion.mul(Lanes.powerOfTwo(half)).mul(Lanes.powerOfTwo(rest));
      return y.blend(0f, x.compare(VectorOperators.LT, LOWEST))
          .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, HIGHEST));
    }
  }
}
