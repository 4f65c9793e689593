package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.formula.EluDerivative.P2;
import static io.github.relu4j.internal.formula.EluDerivative.P3;
import static io.github.relu4j.internal.formula.EluDerivative.P4;
import static io.github.relu4j.internal.formula.EluDerivative.P5;
import static io.github.relu4j.internal.formula.EluDerivative.P6;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
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
 * log(1 + e^x) in floats, one formula for both signs:
 *
 * <pre>
 * |x| = j ln 2 + r,   S = 2^-j,   e^-|x| = S / e^r
 * q = S / (S / 2 + e^r)                            // 2 e^-|x| / (2 + e^-|x|), at most 2/3
 * log(1 + e^-|x|) = 2 atanh(q / 2) = q (1 + w)     // w = q^2 (A0 + A1 q^2 + ...)
 * log(1 + e^x) = max(x, 0) + q + q w
 * </pre>
 *
 * <p>The quotient is formed as in {@link SigmoidForward}, with the residual of the division in w.
 * Of max(x, 0) and q the larger one is added last, so that beside the last rounding there is one
 * more only where the smaller one, and with it that rounding, is at most half as large: 0.25 ULP.
 * All of it is done in a scale of 2^70, whose last multiplication is the only rounding of a
 * subnormal result. For x above 0 the rounding of e^r - 1 is 0.15 ULP at most and the polynomials'
 * errors are 0.1; below, where the result is q, what {@link SigmoidForward} says holds. The worst
 * found is 0.99 ULP.
 *
 * <p>It is softplus for a beta of 1, if there is no threshold or the result rounds to x from the
 * threshold on. {@link LogSigmoidForward} is its mirror image.
 */
public final class SoftplusForward implements StagedFunction<Object> {

  /**
   * Up to here, and from its negative on, the size of x fits the exponent's range; there e^-|x| is
   * under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}.
   */
  private static final float LIMIT = 111f;

  /** From here on the result rounds to x. */
  private static final float HIGHEST = 17f;

  /** Into the scale of the result, with the sign of the reciprocal. */
  private static final float NEGATED_SCALE = -1 / UNSCALE;

  // 2 atanh(q / 2) = q + q^3 (A0 + A1 q^2 + ...): docs/coefficients/softplus.sollya
  private static final float A0 = 0x1.55552cp-4f;
  private static final float A1 = 0x1.99bc52p-7f;
  private static final float A2 = 0x1.203b8p-9f;
  private static final float A3 = 0x1.171776p-11f;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, -LIMIT, LIMIT);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(EXPONENT_OFFSET - exponent(Math.abs(t)));
  }

  /** e^r - 1. */
  @Override
  public float expansion(Object activation, float t, float scale) {
    float size = Math.abs(t);
    return EluDerivative.exponentialLessOne(ExponentReduction.remainder(size, exponent(size)));
  }

  @Override
  public float core(Object activation, float t, float scale, float expansion) {
    float denominator = Fma.ofExactProduct(scale, UNSCALE / 2, 1f) + expansion;
    float low = Fma.ofExactProduct(scale, UNSCALE / 2, 1f - denominator) + expansion;
    // Of the other sign, as in SigmoidForward; and so are all sums below.
    float reciprocal = -1f / denominator;
    float residual = fma(reciprocal, low, fma(reciprocal, denominator, 1f));
    float scaled = reciprocal * scale;
    float quotient = scaled * -UNSCALE;
    float z = quotient * quotient;
    float square = z * z;
    float w = fma(z, fma(square, fma(z, A3, A2), fma(z, A1, A0)), residual);
    float scaledArgument = t * NEGATED_SCALE;
    float larger = Math.min(scaledArgument, scaled);
    float smaller = Math.min(Math.max(scaledArgument, scaled), 0f);
    return (larger + fma(scaled, w, smaller)) * -UNSCALE;
  }

  /** What lies beyond the limit is x itself. */
  @Override
  public float finish(Object activation, float x, float core) {
    return Math.max(core, x);
  }

  private static float exponent(float size) {
    return ExponentReduction.nearestInteger(size, ExponentReduction.LOG2_E, ROUNDER);
  }

  /** The same in vectors. */
  public static final class Vectors implements StagedVectorFunction<Object>, NeedsLaterCompiler {

    /** The power of two. */
    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      FloatVector limit = Lanes.broadcast(LIMIT);
      FloatVector size = x.abs();
      FloatVector limited = size.blend(limit, size.compare(VectorOperators.GT, limit));
      return Lanes.powerOfTwo(Lanes.fma(limited, -ExponentReduction.LOG2_E, ROUNDER));
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector scale) {
      FloatVector limit = Lanes.broadcast(LIMIT);
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector size = x.abs();
      FloatVector limited = size.blend(limit, size.compare(VectorOperators.GT, limit));
      FloatVector rounded = Lanes.fma(limited, -ExponentReduction.LOG2_E, rounder);
      FloatVector r = Lanes.remainder(limited, rounder.sub(rounded));
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), Lanes.fma(r, P5, P4));
      return z.fma(z.fma(upper, Lanes.fma(r, P3, P2)), r);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector scale, FloatVector expansion) {
      FloatVector one = Lanes.broadcast(1f);
      FloatVector half = Lanes.broadcast(UNSCALE / 2);
      FloatVector unscale = Lanes.broadcast(-UNSCALE);
      FloatVector denominator = scale.fma(half, one).add(expansion);
      FloatVector low = scale.fma(half, one.sub(denominator)).add(expansion);
      FloatVector reciprocal = Lanes.broadcast(-1f).div(denominator);
      FloatVector residual = reciprocal.fma(low, reciprocal.fma(denominator, one));
      FloatVector scaled = reciprocal.mul(scale);
      FloatVector quotient = scaled.mul(unscale);
      FloatVector z = quotient.mul(quotient);
      FloatVector tail = z.mul(z).fma(Lanes.fma(z, A3, A2), Lanes.fma(z, A1, A0));
      FloatVector w = z.fma(tail, residual);
      FloatVector scaledArgument = x.mul(NEGATED_SCALE);
      FloatVector zero = Lanes.broadcast(0f);
      FloatVector larger =
          scaled.blend(scaledArgument, scaledArgument.compare(VectorOperators.LT, scaled));
      FloatVector smaller =
          scaledArgument
              .blend(zero, scaledArgument.compare(VectorOperators.GT, zero))
              .blend(scaled, scaledArgument.compare(VectorOperators.LT, scaled));
      FloatVector y = larger.add(scaled.fma(w, smaller)).mul(unscale);
      return y.blend(x, x.compare(VectorOperators.GT, HIGHEST));
    }
  }
}
