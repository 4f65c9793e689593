package io.github.relu4j;

/** The errors that the library promises to stay within. */
final class UlpBound {

  private static final int MANTISSA = 0x7fffff;

  private UlpBound() {}

  /** In ULP, for forward and for derivative. */
  static double of(Activation activation) {
    return activation instanceof Elu elu && !isPowerOfTwo(elu.alpha()) ? 2 : 1;
  }

  private static boolean isPowerOfTwo(float value) {
    return (Float.floatToRawIntBits(value) & MANTISSA) == 0;
  }
}
