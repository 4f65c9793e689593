package io.github.relu4j.internal.arithmetic;

/** The format bfloat16: the upper 16 bits of a float. */
public final class Bfloat16 {

  private static final int SHIFT = 16;
  private static final int SIGN = 0x8000;
  private static final int INFINITE = 0x7f80;

  /** What makes NaN of infinity. */
  private static final int QUIET = 0x0040;

  private Bfloat16() {}

  /** The value, exactly. */
  public static float toFloat(short bits) {
    return Float.intBitsToFloat(bits << SHIFT);
  }

  /**
   * The nearest one, of two the even one; it may be infinite. Each NaN becomes one and the same.
   */
  public static short fromFloat(float value) {
    int bits = Float.floatToRawIntBits(value);
    int magnitude = bits & 0x7fffffff;
    // All ones for NaN.
    int isNan = (INFINITE << SHIFT) - magnitude >> 31;
    // A carry out of the fraction makes the exponent the next one, and infinity the last.
    int odd = magnitude >>> SHIFT & 1;
    int rounded = magnitude + (1 << SHIFT - 1) - 1 + odd >>> SHIFT;
    int sign = bits >>> SHIFT & SIGN & ~isNan;
    return (short) (sign | Math.min(rounded, INFINITE) | isNan & QUIET);
  }
}
