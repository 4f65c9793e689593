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
public final class SiluForward implements StagedFunction<Silu> {

  /** Below, the result is under half of the smallest float. */
  public static final float LOWEST = -109f;

  @Override
  public float argument(Silu silu, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(Silu silu, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(Silu silu, float t, float scale) {
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
  public float core(Silu silu, float t, float scale, float rest) {
    float high = ExponentReduction.highRemainder(t, exponent(t));
    float denominator = Fma.ofExactProduct(scale, UNSCALE, 1f) - (high + rest);
    float deficit = Fma.ofExactProduct(scale, UNSCALE, 1f - denominator) - high - rest;
    return GateQuotient.of(t, scale, denominator, deficit);
  }

  @Override
  public float finish(Silu silu, float x, float core) {
    return GateQuotient.orX(x, core, HIGHEST);
  }

  /** j. */
  static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }
}
