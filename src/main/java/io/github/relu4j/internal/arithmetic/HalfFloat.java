package io.github.relu4j.internal.arithmetic;

/**
 * Half-precision floats (binary16 of IEEE 754: 5 bits of exponent, 10 of fraction), since {@code
 * Float.float16ToFloat} came with Java 20 only.
 */
public final class HalfFloat {

  /** The largest magnitude of a half below its normal numbers, plus 1. */
  private static final int FIRST_NORMAL = 0x0400;

  private static final int INFINITE = 0x7c00;
  private static final int NAN = 0x7e00;

  /** From where a half has a fraction to where a float has its. */
  private static final int FRACTION_SHIFT = 13;

  /** The biases of the exponents are 127 and 15. */
  private static final int REBIAS = (127 - 15) << 23;

  private static final int FLOAT_INFINITE = 0x7f800000;

  /** 65 520, half way between the largest half and the power of two that would follow. */
  private static final int FIRST_ROUNDED_TO_INFINITY = 0x477ff000;

  /** 2^-14. */
  private static final int FIRST_ROUNDED_TO_NORMAL = 0x38800000;

  private HalfFloat() {}

  /** The value, exactly. */
  public static float toFloat(short half) {
    int magnitude = half & 0x7fff;
    int sign = (half & 0x8000) << 16;
    if (magnitude < FIRST_NORMAL) {
      // A multiple of 2^-24, of at most 10 bits.
      return Float.intBitsToFloat(sign | Float.floatToRawIntBits(magnitude * 0x1p-24f));
    }
    // Beyond the exponents of numbers the float's largest exponent follows.
    int rebias = magnitude < INFINITE ? REBIAS : 2 * REBIAS;
    return Float.intBitsToFloat(sign | (magnitude << FRACTION_SHIFT) + rebias);
  }

  /**
   * The nearest half, of two the even one. From 65 520 on it is infinite. Each NaN becomes one and
   * the same.
   */
  public static short fromFloat(float value) {
    int bits = Float.floatToRawIntBits(value);
    int magnitude = bits & 0x7fffffff;
    int sign = bits >>> 16 & 0x8000;
    if (magnitude >= FIRST_ROUNDED_TO_INFINITY) {
      return (short) (magnitude > FLOAT_INFINITE ? NAN : sign | INFINITE);
    }
    if (magnitude < FIRST_ROUNDED_TO_NORMAL) {
      // The sum lies from 1/2 to 1, where floats are 2^-24 apart, as halves below 2^-14 are. So it
      // is rounded as the half must be, and its last bits count multiples of 2^-24.
      float sum = Float.intBitsToFloat(magnitude) + 0.5f;
      return (short) (sign | Float.floatToRawIntBits(sum) - Float.floatToRawIntBits(0.5f));
    }
    // A carry out of the fraction makes the exponent the next one, as it should.
    int odd = magnitude >>> FRACTION_SHIFT & 1;
    int rounded = magnitude - REBIAS + (1 << FRACTION_SHIFT - 1) - 1 + odd;
    return (short) (sign | rounded >>> FRACTION_SHIFT);
  }
}
