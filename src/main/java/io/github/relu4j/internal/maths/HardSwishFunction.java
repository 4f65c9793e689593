package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

/** {@code x (x + 3) / 6} for x from -3 to 3, then x; and {@code (2 x + 3) / 6}, then 1. */
public final class HardSwishFunction {

  /** Where the parabola ends, on both sides of 0. */
  public static final float LIMIT = HardSigmoidFunction.LIMIT;

  private HardSwishFunction() {}

  /**
   * f(x). Sum and product are kept with their rounding errors. Up to the limit the parabola is at
   * least 2 x - 3, its difference from which is (x - 3) (x - 6) / 6; beyond, it stays 3 and x is
   * more. So one maximum takes the place of a choice.
   *
   * @param x the argument
   * @return the value
   */
  public static float forward(float x) {
    float limited = Clamp.forward(x, -LIMIT, LIMIT);
    float sum = limited + LIMIT;
    float sumError = limited - (sum - LIMIT);
    float product = limited * sum;
    float negated = -product;
    float productError = fma(limited, sumError, fma(limited, sum, negated));
    float parabola = Sixth.ofNegated(negated, product, productError);
    return Math.max(parabola, x - (LIMIT - limited));
  }

  /**
   * f'(x). The rounding error of the sum is known exactly (D. E. Knuth's sum, since either term may
   * be the larger), so the result keeps its relative accuracy beside x = -3/2.
   *
   * @param x the argument
   * @return the derivative
   */
  public static float derivative(float x) {
    float twice = 2f * Clamp.forward(x, -LIMIT, LIMIT);
    float sum = twice + LIMIT;
    float limitPart = sum - twice;
    float error = (twice - (sum - limitPart)) + (LIMIT - limitPart);
    float line = Sixth.of(sum, error);
    float between = Clamp.derivative(x, -LIMIT, LIMIT);
    return between * line + (1f - Step.at(LIMIT - x));
  }
}
