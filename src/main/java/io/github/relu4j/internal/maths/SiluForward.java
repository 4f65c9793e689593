package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;
import static io.github.relu4j.internal.maths.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.maths.SigmoidForward.HIGHEST;
import static io.github.relu4j.internal.maths.SigmoidForward.P2;
import static io.github.relu4j.internal.maths.SigmoidForward.P3;
import static io.github.relu4j.internal.maths.SigmoidForward.P4;
import static io.github.relu4j.internal.maths.SigmoidForward.P5;
import static io.github.relu4j.internal.maths.SigmoidForward.P6;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;

import io.github.relu4j.Silu;
import io.github.relu4j.scalar.StagedFunction;

/**
 * x / (1 + e^-x) as {@link SigmoidForward} has the quotient, which is kept in two parts until x is
 * multiplied in:
 *
 * <pre>
 * D = S + 1 - P(r)              // high + low, with the rounding of P in low
 * q (1 + residual) = S / D      // q the rounded quotient
 * y = x q + x q residual        // by one fma
 * </pre>
 *
 * <p>What remains are the last rounding, the polynomial's 5.7e-9, the rounding of r, and where S is
 * under 2^-25 that low is short of S by up to 2^-26. Their bounds add up to more than an ULP, but
 * their worst cases do not meet: that 1 ULP holds is measured, not derived.
 */
public final class SiluForward implements StagedFunction<Silu> {

  /** Below, the result is under half of the smallest float. */
  public static final float LOWEST = -109f;

  /** A sum with {@link SigmoidForward#ROUNDER} below it tells that x is below LOWEST. */
  public static final float LOWEST_ROUNDED = ROUNDER - 157;

  @Override
  public float argument(Silu silu, float x) {
    return Math.min(Math.max(x, LOWEST), HIGHEST);
  }

  @Override
  public float scale(Silu silu, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  /** Of P(r) = r + r^2 tail. */
  @Override
  public float expansion(Silu silu, float t, float scale) {
    float r = ExponentReduction.remainder(t, exponent(t));
    float z = r * r;
    return fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2));
  }

  @Override
  public float core(Silu silu, float t, float scale, float tail) {
    float r = ExponentReduction.remainder(t, exponent(t));
    float z = r * r;
    float p = fma(z, tail, r);
    float negated = p - Fma.ofExactProduct(scale, UNSCALE, 1f);
    // S - P(r) + (1 - high), high being negated, where r is taken off from its like.
    float low = fma(z, tail, r - Fma.ofExactProduct(scale, UNSCALE, 1f + negated));
    float quotient = -1f / negated;
    float residual = fma(quotient, low, fma(quotient, negated, 1f));
    float scaled = quotient * scale;
    return fma(t, scaled, t * scaled * residual) * UNSCALE;
  }

  /** x above HIGHEST, where the quotient is 1, and below it less than the core. */
  @Override
  public float finish(Silu silu, float x, float core) {
    return Math.max(core, x - (HIGHEST - Math.min(x, HIGHEST)));
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }
}
