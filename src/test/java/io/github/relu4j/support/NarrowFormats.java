package io.github.relu4j.support;

/** Formats with fewer bits than a float, by their definitions. */
public final class NarrowFormats {

  private NarrowFormats() {}

  /** Half precision: 1 bit of sign, 5 of exponent, 10 of fraction. */
  public static float ofHalf(short bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double magnitude =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return (float) (bits < 0 ? -magnitude : magnitude);
  }

  /** The bits of the nearest half. */
  public static short toHalf(double value) {
    if (Double.isNaN(value)) {
      return 0x7e00;
    }
    double magnitude = Math.abs(value);
    int exponent = Math.min(Math.max(Math.getExponent(magnitude), -14), 16);
    // 2048 steps are 1024 of the next exponent.
    long steps = (long) Math.min(Math.rint(Math.scalb(magnitude, 10 - exponent)), 2048);
    long bits = (exponent + 14L) * 1024 + steps;
    long sign = Math.copySign(1, value) < 0 ? 0x8000 : 0;
    return (short) (sign | Math.min(bits, 0x7c00));
  }

  /** The format bfloat16: 1 bit of sign, 8 of exponent, 7 of fraction. */
  public static float ofBfloat16(short bits) {
    int exponent = bits >> 7 & 255;
    int fraction = bits & 127;
    double magnitude =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -133);
          case 255 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(128.0 + fraction, exponent - 134);
        };
    return (float) (bits < 0 ? -magnitude : magnitude);
  }

  /** The bits of the nearest bfloat16. */
  public static short toBfloat16(double value) {
    if (Double.isNaN(value)) {
      return 0x7fc0;
    }
    double magnitude = Math.abs(value);
    int exponent = Math.min(Math.max(Math.getExponent(magnitude), -126), 128);
    long steps = (long) Math.min(Math.rint(Math.scalb(magnitude, 7 - exponent)), 256);
    long bits = (exponent + 126L) * 128 + steps;
    long sign = Math.copySign(1, value) < 0 ? 0x8000 : 0;
    return (short) (sign | Math.min(bits, 0x7f80));
  }

  /** A byte, signed or not, that stands for a multiple of a scale. */
  public static float ofQuantised(byte bits, float scale, int zeroPoint, boolean isSigned) {
    int q = isSigned ? bits : Byte.toUnsignedInt(bits);
    // A product of at most 9 bits with 24 is exact in double.
    return (float) ((double) scale * (q - zeroPoint));
  }

  /** The byte whose number is nearest, of two the one an even number of steps from 0. */
  public static byte toQuantised(float value, float scale, int zeroPoint, boolean isSigned) {
    if (Float.isNaN(value)) {
      return (byte) zeroPoint;
    }
    int lowest = isSigned ? -128 : 0;
    double bounded = Math.min(Math.max(value, -1000.0 * scale), 1000.0 * scale);
    long below = (long) Math.floor(bounded / scale) - 1;
    long nearest = below;
    for (long steps = below; steps <= below + 3; steps++) {
      double distance = Math.abs(bounded - (double) scale * steps);
      double least = Math.abs(bounded - (double) scale * nearest);
      if (distance < least || distance == least && steps % 2 == 0) {
        nearest = steps;
      }
    }
    return (byte) Math.min(Math.max(nearest + zeroPoint, lowest), lowest + 255);
  }
}
