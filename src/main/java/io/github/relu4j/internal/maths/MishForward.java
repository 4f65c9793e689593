package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;
import static io.github.relu4j.internal.maths.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;

import io.github.relu4j.Mish;
import io.github.relu4j.scalar.StagedFunction;

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
public final class MishForward implements StagedFunction<Mish> {

  /** Below, the result is under half of the smallest float. */
  public static final float LOWEST = -109f;

  /** Above, the result rounds to x. */
  public static final float HIGHEST = 12f;

  /** From the scale to S / 2. */
  public static final float HALF_UNSCALE = UNSCALE / 2;

  /**
   * The numerator of the reciprocal, of the other sign, which spares a negation. With -1 the
   * quotient at zero, 0.6, would be rounded up, and the negative residual would make the last sum
   * one of zeros of both signs, which is +0 for either x.
   */
  public static final float JUST_ABOVE_MINUS_ONE = -0x1.fffffep-1f;

  @Override
  public float argument(Mish mish, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(Mish mish, float t) {
    return PowerOfTwo.of(SiluForward.exponent(t) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(Mish mish, float t, float scale) {
    return SiluForward.rest(t);
  }

  @Override
  public float core(Mish mish, float t, float scale, float rest) {
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
  public float finish(Mish mish, float x, float core) {
    return GateQuotient.orX(x, core * -UNSCALE, HIGHEST);
  }
}
