package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;
import static io.github.relu4j.internal.maths.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;

/**
 * log(1 + e^t) in floats, the stages that softplus and its mirror image share:
 *
 * <pre>
 * |t| = j ln 2 + r,   S = 2^-j,   e^-|t| = S / e^r
 * q = S / (S / 2 + e^r)                            // 2 e^-|t| / (2 + e^-|t|), at most 2/3
 * log(1 + e^-|t|) = 2 atanh(q / 2) = q (1 + w)     // w = q^2 (A0 + A1 q^2 + ...)
 * log(1 + e^t) = max(t, 0) + q + q w
 * </pre>
 *
 * <p>The quotient is that of {@link SigmoidForward}, with the residual of the division in w. Of
 * max(t, 0) and q the larger one is added last, so that beside the last rounding there is one more
 * only where the smaller one, and with it that rounding, is at most half as large: 0.25 ULP. All of
 * it is done in a scale of 2^32, whose last multiplication is the only rounding of a subnormal
 * result. For t above 0 the rounding of e^r - 1 is 0.15 ULP at most and the polynomials' errors are
 * 0.1; below, where the result is q, what {@link SigmoidForward} says holds. The worst found is
 * 0.99 ULP.
 */
public final class LogOnePlusExponential {

  /** Up to here, and from its negative on, the size of t fits the exponent's range. */
  public static final float LIMIT = 104f;

  /** From here on the result rounds to t. */
  public static final float HIGHEST = 17f;

  /** Into the scale of the result; its sign is that of the reciprocal. */
  public static final float NEGATED_SCALE = -1 / UNSCALE;

  // 2 atanh(q / 2) = q + q^3 (A0 + A1 q^2 + ...): docs/coefficients/softplus.sollya
  public static final float A0 = 0x1.55552cp-4f;
  public static final float A1 = 0x1.99bc52p-7f;
  public static final float A2 = 0x1.203b8p-9f;
  public static final float A3 = 0x1.171776p-11f;

  private LogOnePlusExponential() {}

  static float argument(float t) {
    return Clamp.forward(t, -LIMIT, LIMIT);
  }

  static float scale(float t) {
    return PowerOfTwo.of(EXPONENT_OFFSET - exponent(Math.abs(t)));
  }

  /** e^r - 1. */
  static float expansion(float t) {
    float size = Math.abs(t);
    return EluDerivative.exponentialLessOne(ExponentReduction.remainder(size, exponent(size)));
  }

  static float core(float t, float scale, float expansion) {
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

  /** What lies beyond the limit is t itself. */
  static float finish(float t, float core) {
    return Math.max(core, t);
  }

  private static float exponent(float size) {
    return ExponentReduction.nearestInteger(size, ExponentReduction.LOG2_E, ROUNDER);
  }
}
