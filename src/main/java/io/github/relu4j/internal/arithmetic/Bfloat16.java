package io.github.relu4j.internal.arithmetic;

/** The format bfloat16: the upper 16 bits of a float. */
public final class Bfloat16 {

  private static final int SHIFT = 16;
  private static final short NAN = 0x7fc0;

  private Bfloat16() {}

  /** The value, exactly. */
  public static float toFloat(short bits) {
    return Float.intBitsToFloat(bits << SHIFT);
  }

  /**
   * The nearest one, of two the even one; it may be infinite. Each NaN becomes one and the same.
   */
  public static short fromFloat(float value) {
    if (value != value) {
      return NAN;
    }
    int bits = Float.floatToRawIntBits(value);
    // A carry out of the fraction makes the exponent the next one, and infinity the last.
    int odd = bits >>> SHIFT & 1;
    return (short) (bits + (1 << SHIFT - 1) - 1 + odd >>> SHIFT);
  }
}
