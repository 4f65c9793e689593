package io.github.relu4j.internal.arithmetic;

/**
 * Constants and steps that scalar and vector exponentials share.
 *
 * <p>An exponential is cut as {@code e^x = 2^j * e^r} with {@code j = round(x / ln 2)}. Rounding is
 * done by adding {@link #rounder}: near 1.5 * 2^23 floats are the integers, so the sum's last bits
 * hold j plus an offset, ready to be shifted into an exponent field.
 *
 * <p>{@code LN2_HIGH} has 15 significant bits and j has at most 8 bits (|j| is at most 221), so
 * {@code j * LN2_HIGH} is exact and {@code r} has the error of its own rounding only.
 */
public final class ExponentReduction {

  /** 1 / ln 2. */
  public static final float LOG2_E = 0x1.715476p0f;

  /**
   * ln 2. The error of the float nearest to it happens to be as small as 1.9e-9, and so the error
   * of its half 9.5e-10.
   */
  public static final float LN2 = 0x1.62e43p-1f;

  /** The first 15 bits of ln 2. */
  public static final float LN2_HIGH = 0x1.62e4p-1f;

  /** ln 2 - LN2_HIGH. */
  public static final float LN2_LOW = 0x1.7f7d1cp-20f;

  private static final float INTEGERS_FROM = 0x1.8p23f;
  private static final int EXPONENT_BIAS = 127;

  private ExponentReduction() {}

  /**
   * The constant that rounds to an integer j when added, and whose sum holds the exponent field of
   * 2^(j + exponentOffset) in its last eight bits.
   *
   * @param exponentOffset what is added to j before it becomes an exponent
   * @return the constant
   */
  public static float rounder(int exponentOffset) {
    return INTEGERS_FROM + (EXPONENT_BIAS + exponentOffset);
  }

  /**
   * round(x * factor) as a float.
   *
   * @param x the argument
   * @param factor what it is multiplied with
   * @param rounder from {@link #rounder}
   * @return the integer j
   */
  public static float nearestInteger(float x, float factor, float rounder) {
    // No x has a product half way between two integers, so both ways agree; + 0 turns -0 into 0.
    return Fma.inHardware()
        ? Fma.fma(x, factor, rounder) - rounder
        : (float) Math.rint((double) x * factor) + 0f;
  }

  /**
   * {@code x - j * LN2_HIGH}, exactly.
   *
   * @param x the argument
   * @param j the integer
   * @return the remainder but for {@code -j * LN2_LOW}
   */
  public static float highRemainder(float x, float j) {
    return Fma.ofExactProduct(j, -LN2_HIGH, x);
  }

  /**
   * {@code x - j * ln 2}.
   *
   * @param x the argument
   * @param j the integer
   * @return the remainder r
   */
  public static float remainder(float x, float j) {
    return Fma.fma(j, -LN2_LOW, highRemainder(x, j));
  }
}
