package io.github.relu4j.internal.maths;

/** The unit step in plain arithmetic, which C2 vectorises where it does not vectorise a ternary. */
public final class Step {

  private Step() {}

  /**
   * 1 where x is above 0, 0 where it is not, NaN where it is NaN.
   *
   * <p>The smallest positive float, 2^-149, becomes 2 by the two factors, so every positive x ends
   * at 1; an overflow to infinity on the way does too.
   *
   * @param x the argument
   * @return the step
   */
  public static float at(float x) {
    return Math.min(Math.max(x, 0f) * 0x1p75f * 0x1p75f, 1f);
  }

  /**
   * 1 where the step is 1, {@code otherwise} where it is 0. One of the two terms is always 0, so
   * the sum is exact.
   *
   * @param step 0 or 1
   * @param otherwise the value where step is 0; finite
   * @return one of both, exactly
   */
  public static float oneOr(float step, float otherwise) {
    return (1f - step) * otherwise + step;
  }

  /**
   * {@code gradY} where x is above 0, else +0; NaN where x is NaN. A mask, because with random
   * signs a branch costs ten times as much.
   *
   * @param x the argument
   * @param gradY what is let through
   * @return gradY or +0
   */
  public static float gate(float x, float gradY) {
    int bits = Float.floatToRawIntBits(x);
    // All ones exactly where bits > 0: where x is a positive number or a positive NaN.
    int aboveZero = (-bits & ~bits) >> 31;
    int selected = Float.floatToRawIntBits(gradY) & aboveZero;
    return x == x ? Float.intBitsToFloat(selected) : x;
  }

  /**
   * {@link #gate} for a gradY that is not NaN, in arithmetic that C2 vectorises: gradY between
   * -limit and limit, which is infinite where x is above 0 and else 0.
   *
   * @param x the argument
   * @param gradY what is let through; a number or an infinity
   * @return gradY or +0
   */
  public static float gateNumber(float x, float gradY) {
    // 2^-149, the smallest positive float, overflows with these factors, too.
    float limit = Math.max(x, 0f) * 0x1p127f * 0x1p127f * 0x1p127f;
    // 0 - limit and not -limit, which would be -0 and let a -0 through.
    return Math.min(Math.max(gradY, 0f - limit), limit);
  }

  /**
   * -1, 0 or 1 with the sign of x (a zero of x's sign), NaN where it is NaN.
   *
   * @param x the argument
   * @return the sign
   */
  static float sign(float x) {
    return Math.min(Math.max(x * 0x1p75f * 0x1p75f, -1f), 1f);
  }
}
