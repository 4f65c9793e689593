package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
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
 * x n / (n + 2) with {@code n = e (e + 2)} and e = e^x. With S and P(r) of {@link SiluForward}, e =
 * S / (1 - P(r)), and this is
 *
 * <pre>
 * f(x) = S x a / (a^2 + s^2)        // s = S / 2, a = s + 1 - P(r)
 * </pre>
 *
 * <p>a = sum + deficit, where sum is the rounded one. For q, the quotient a / (a^2 + s^2) rounded,
 * the Newton step needs the residual, and nothing else has to be exact:
 *
 * <pre>
 * a - q (a^2 + s^2) = sum c - q s^2 + deficit (2 c - 1)        // c = 1 - q sum
 * </pre>
 *
 * <p>What remains is what {@link SiluForward} says, at most 0.52 ULP on the far left and half of it
 * at zero, and 0.5 for the last rounding. On the right, where c is up to a half, it loses up to
 * 2^-26, which is 0.25 ULP, and the polynomial under a quarter of what it does on the left. The
 * worst found is 0.91 ULP.
 */
public final class MishForward implements StagedFunction<Object> {

  /** Here and below, the result is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float LOWEST = -117f;

  /** Above, the result rounds to x. */
  private static final float HIGHEST = 12f;

  /** From the scale to S / 2. */
  private static final float HALF_UNSCALE = UNSCALE / 2;

  /**
   * The numerator of the reciprocal, of the other sign, which spares a negation. With -1 the
   * quotient at zero, 0.6, would be rounded up, and the negative residual would make the last sum
   * one of zeros of both signs, which is +0 for either x.
   */
  private static final float JUST_ABOVE_MINUS_ONE = -0x1.fffffep-1f;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(SiluForward.exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    return SiluForward.rest(t);
  }

  @Override
  public float core(Object activation, float t, float scale, float rest) {
    float high = ExponentReduction.highRemainder(t, SiluForward.exponent(t));
    float half = scale * HALF_UNSCALE;
    float sum = (half + 1f) - (high + rest);
    float deficit = (1f - sum) + half - high - rest;
    float square = half * half;
    float reciprocal = JUST_ABOVE_MINUS_ONE / fma(sum, sum, square);
    float quotient = sum * reciprocal;
    float complement = fma(quotient, sum, 1f);
    float residual =
        fma(
            deficit,
            Fma.ofExactProduct(complement, 2f, -1f),
            fma(sum, complement, quotient * square));
    float scaled = t * scale;
    return fma(scaled, quotient, scaled * reciprocal * residual);
  }

  @Override
  public float finish(Object activation, float x, float core) {
    return GateQuotient.orX(x, core * -UNSCALE, HIGHEST);
  }

  /**
   * The same in vectors. The first two stages are those of {@link SiluForward.Vectors} and stand
   * here again: shared by both, SiLU took 23 instead of 17 us for 65 536 floats on JDK 17.
   */
  public static final class Vectors implements StagedVectorFunction<Object> {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      FloatVector integer = Lanes.fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      return Lanes.fma(integer, -ExponentReduction.LN2_HIGH, x);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector high) {
      FloatVector integer = Lanes.fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      FloatVector low = integer.mul(-ExponentReduction.LN2_LOW);
      FloatVector r = high.add(low);
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), Lanes.fma(r, P5, P4));
      return z.fma(z.fma(upper, Lanes.fma(r, P3, P2)), low);
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector high, FloatVector rest) {
      FloatVector one = Lanes.broadcast(1f);
      FloatVector scale = Lanes.powerOfTwo(Lanes.fma(x, ExponentReduction.LOG2_E, ROUNDER));
      FloatVector half = scale.mul(HALF_UNSCALE);
      FloatVector sum = half.add(one).sub(high.add(rest));
      FloatVector deficit = one.sub(sum).add(half).sub(high).sub(rest);
      FloatVector square = half.mul(half);
      FloatVector reciprocal = Lanes.broadcast(JUST_ABOVE_MINUS_ONE).div(sum.fma(sum, square));
      FloatVector quotient = sum.mul(reciprocal);
      FloatVector complement = quotient.fma(sum, one);
      FloatVector residual =
          deficit.fma(Lanes.fma(complement, 2f, -1f), sum.fma(complement, quotient.mul(square)));
      FloatVector scaled = x.mul(scale);
      FloatVector y = scaled.fma(quotient, scaled.mul(reciprocal).mul(residual)).mul(-UNSCALE);
      return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST))
          .blend(x, x.compare(VectorOperators.GT, HIGHEST));
    }
  }
}
