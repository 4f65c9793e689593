package io.github.relu4j.monitor;

import java.util.Arrays;

/**
 * A sum of numbers that are not negative, exact, and so the same in whatever order and in whichever
 * parts it was formed.
 *
 * <p>A fixed-point number over the whole range of doubles, in digits of 32 bits. Each is a long, so
 * that carries can wait.
 */
final class ExactSum {

  private static final int DIGIT_BITS = 32;
  private static final long DIGIT = 0xffffffffL;

  /** Bit 0 is the smallest double. */
  private static final int SMALLEST_EXPONENT = -1074;

  private static final int BITS = Double.MAX_EXPONENT + 1 - SMALLEST_EXPONENT;
  private static final int DIGITS = BITS / DIGIT_BITS + 3;

  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;

  /** A digit grows by less than 2^32 each time, and must stay below 2^62 to be added to another. */
  private static final int MOST_ADDITIONS = 1 << 29;

  private final long[] digits = new long[DIGITS];
  private int additions;

  /** The sum of what is infinite or NaN. */
  private double notFinite;

  void add(double value) {
    if (!(value <= Double.MAX_VALUE)) {
      notFinite += value;
      return;
    }
    if (additions == MOST_ADDITIONS) {
      carry();
    }
    additions++;
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> MANTISSA_BITS);
    long mantissa = bits & MANTISSA;
    if (exponent > 0) {
      mantissa |= MANTISSA + 1;
      exponent--;
    }
    int digit = exponent / DIGIT_BITS;
    int shift = exponent % DIGIT_BITS;
    long low = mantissa << shift;
    digits[digit] += low & DIGIT;
    digits[digit + 1] += low >>> DIGIT_BITS;
    // Two shifts, because one by 64 would be one by 0.
    digits[digit + 2] += mantissa >>> DIGIT_BITS >>> DIGIT_BITS - shift;
  }

  void add(ExactSum other) {
    for (int digit = 0; digit < DIGITS; digit++) {
      digits[digit] += other.digits[digit];
    }
    notFinite += other.notFinite;
    carry();
  }

  private void carry() {
    long carry = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      long sum = digits[digit] + carry;
      digits[digit] = sum & DIGIT;
      carry = sum >>> DIGIT_BITS;
    }
    additions = 1;
  }

  /** The sum, within a rounding or two. */
  double value() {
    carry();
    double sum = notFinite;
    for (int digit = 0; digit < DIGITS; digit++) {
      sum += Math.scalb((double) digits[digit], digit * DIGIT_BITS + SMALLEST_EXPONENT);
    }
    return sum;
  }

  void reset() {
    Arrays.fill(digits, 0);
    additions = 0;
    notFinite = 0;
  }
}
