package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The unit step in plain arithmetic, which C2 vectorises where it does not vectorise a ternary. */
public final class Step {

  /**
   * From JDK 25 on C2 vectorises Math.signum on x86 and on AArch64; before, it calls it for each
   * element. It takes half of the time of a minimum, which keeps Java's rules for NaN and zeros.
   */
  private static final boolean BY_SIGNUM = Runtime.version().feature() >= 25;

  private Step() {}

  /**
   * 1 where x is above 0, 0 where it is not, NaN where it is NaN.
   *
   * <p>The smallest positive float, 2^-149, becomes 2 by the two factors (before JDK 25), so every
   * positive x ends at 1; an overflow to infinity on the way does too.
   *
   * @param x the argument
   * @return the step
   */
  public static float at(float x) {
    return BY_SIGNUM ? ofSign(Math.signum(x)) : atNotNegative(Math.max(x, 0f));
  }

  /**
   * {@link #at} for an x that is not -infinity, where the sum with its magnitude is 0 up to 0. C2
   * makes one instruction of each operation in it, and five of a maximum.
   *
   * @param x the argument; above -infinity
   * @return the step
   */
  public static float atBounded(float x) {
    return BY_SIGNUM ? ofSign(Math.signum(x)) : atNotNegative(x + Math.abs(x));
  }

  /**
   * {@link #at} for an x that is not below 0.
   *
   * @param x the argument; at least 0
   * @return the step
   */
  public static float atNotNegative(float x) {
    return BY_SIGNUM ? Math.signum(x) : Math.min(x * 0x1p75f * 0x1p75f, 1f);
  }

  private static float ofSign(float sign) {
    return (sign + Math.abs(sign)) * 0.5f;
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
   * {@code gradY} where x is above 0, else +0; NaN where x is NaN. It is a mask for the reason that
   * {@code Elementwise.gradient} has.
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
   * -1, 0 or 1 with the sign of x (a zero of x's sign), NaN where it is NaN.
   *
   * @param x the argument
   * @return the sign
   */
  public static float sign(float x) {
    return BY_SIGNUM ? Math.signum(x) : Math.min(Math.max(x * 0x1p75f * 0x1p75f, -1f), 1f);
  }

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * 1 where x is above the bound, 0 where it is not, NaN where it is NaN.
     *
     * @param x the arguments
     * @param bound what x must be above
     * @return the steps
     */
    public static FloatVector above(FloatVector x, float bound) {
      return x.blend(1f, x.compare(VectorOperators.GT, bound))
          .blend(0f, x.compare(VectorOperators.LE, bound));
    }
  }
}
