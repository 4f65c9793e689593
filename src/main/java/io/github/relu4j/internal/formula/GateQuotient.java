package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

import io.github.relu4j.internal.arithmetic.Lanes;
import jdk.incubator.vector.FloatVector;

/**
 * {@code x S / D}, what {@link SiluForward} and {@link GeluTanhForward} end with: S = scale *
 * UNSCALE, D = denominator + deficit. The rounded quotient gets one Newton step, so that what
 * remains is the last rounding.
 */
final class GateQuotient {

  private GateQuotient() {}

  static float of(float x, float scale, float denominator, float deficit) {
    // Negated: then a zero keeps the sign of x through the sums below.
    float reciprocal = -1f / denominator;
    float scaled = x * scale;
    float quotient = scaled * reciprocal;
    float residual = fma(quotient, deficit, fma(quotient, denominator, scaled));
    return fma(residual, reciprocal, quotient) * -SigmoidForward.UNSCALE;
  }

  /**
   * x above highest, where S / D rounds to 1; else the core. Below highest the other operand, 2 x -
   * highest, is less than the core. Mish uses this as well.
   */
  static float orX(float x, float core, float highest) {
    return Math.max(core, x - (highest - Math.min(x, highest)));
  }

  /** The same in vectors. */
  static final class Vectors {

    private Vectors() {}

    static FloatVector of(
        FloatVector x, FloatVector scale, FloatVector denominator, FloatVector deficit) {
      FloatVector reciprocal = Lanes.broadcast(-1f).div(denominator);
      FloatVector scaled = x.mul(scale);
      FloatVector quotient = scaled.mul(reciprocal);
      FloatVector residual = quotient.fma(deficit, quotient.fma(denominator, scaled));
      return residual.fma(reciprocal, quotient).mul(-SigmoidForward.UNSCALE);
    }
  }
}
