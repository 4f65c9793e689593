package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

/**
 * {@code x S / D}, what {@link SiluForward} and {@link GeluTanhForward} end with: S = scale *
 * UNSCALE, D = denominator + deficit. The rounded quotient gets one Newton step, so that what
 * remains is the last rounding.
 */
final class GateQuotient {

  private GateQuotient() {}

  static float of(float x, float scale, float denominator, float deficit) {
    // Of the other sign: then a zero keeps that of x through the sums below.
    float reciprocal = -1f / denominator;
    float scaled = x * scale;
    float quotient = scaled * reciprocal;
    float residual = fma(quotient, deficit, fma(quotient, denominator, scaled));
    return fma(residual, reciprocal, quotient) * -SigmoidForward.UNSCALE;
  }

  /** Of Mish, too: x above highest, where S / D is 1, and below it less than the core. */
  static float orX(float x, float core, float highest) {
    return Math.max(core, x - (highest - Math.min(x, highest)));
  }
}
