package io.github.relu4j.internal.arithmetic;

/**
 * Half-precision floats (binary16 of IEEE 754: 5 bits of exponent, 10 of fraction), since {@code
 * Float.float16ToFloat} came with Java 20 only. Without branches, because in the results of a
 * rectifier zeros and others come in no order that a processor could guess.
 */
public final class HalfFloat {

  private static final int MAGNITUDE = 0x7fff;
  private static final int SIGN = 0x8000;
  private static final int INFINITE = 0x7c00;

  /** What makes NaN of infinity. */
  private static final int QUIET = 0x0200;

  /** The least magnitude of a normal half. */
  private static final int FIRST_NORMAL = 0x0400;

  private static final int HALF_FRACTION = 10;
  private static final int FRACTION = 23;

  /** The biases of the exponents are 127 and 15. */
  private static final int REBIAS = (127 - 15) << FRACTION;

  /** The exponent of 2^-14, the least normal half, as a float has it. */
  private static final int LEAST_EXPONENT = 127 - 14;

  /** That of 2^17, from where on all is infinite. */
  private static final int INFINITE_EXPONENT = 127 + 17;

  private static final int FLOAT_INFINITE = 0x7f800000;

  private HalfFloat() {}

  /**
   * The value, exactly. A half below the normal ones is a fraction of 2^-14: with the exponent of
   * that power it would be the fraction and 1, and so 2^-14 is subtracted.
   */
  public static float toFloat(short half) {
    int magnitude = half & MAGNITUDE;
    // All ones where the magnitude is that of a subnormal, or of infinity or NaN.
    int isSubnormal = magnitude - FIRST_NORMAL >> 31;
    int isInfinite = INFINITE - 1 - magnitude >> 31;
    int bits =
        (magnitude << FRACTION - HALF_FRACTION)
            + REBIAS
            + (isSubnormal & 1 << FRACTION)
            + (isInfinite & REBIAS);
    float excess = Float.intBitsToFloat(isSubnormal & LEAST_EXPONENT << FRACTION);
    float value = Float.intBitsToFloat(bits) - excess;
    return Float.intBitsToFloat(Float.floatToRawIntBits(value) | (half & SIGN) << 16);
  }

  /**
   * The nearest half, of two the even one. From 65 520 on it is infinite. Each NaN becomes one and
   * the same.
   *
   * <p>Halves with the exponent e are 2^(e - 10) apart, and so are floats from 2^(e + 13) on. So
   * adding that power rounds as a half must be rounded, and the last bits of the sum count the
   * steps. 2 048 steps are 1 024 of the next exponent, and more than all are infinite.
   */
  public static short fromFloat(float value) {
    int bits = Float.floatToRawIntBits(value);
    int magnitude = bits & 0x7fffffff;
    // All ones for NaN.
    int isNan = FLOAT_INFINITE - magnitude >> 31;
    int exponent = Math.min(Math.max(magnitude >>> FRACTION, LEAST_EXPONENT), INFINITE_EXPONENT);
    int power = exponent + FRACTION - HALF_FRACTION << FRACTION;
    float sum = Float.intBitsToFloat(magnitude) + Float.intBitsToFloat(power);
    int steps = Float.floatToRawIntBits(sum) - power;
    int half = (exponent - LEAST_EXPONENT << HALF_FRACTION) + steps;
    int sign = bits >>> 16 & SIGN & ~isNan;
    return (short) (sign | Math.min(half, INFINITE) | isNan & QUIET);
  }
}
