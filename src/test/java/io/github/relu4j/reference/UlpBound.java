package io.github.relu4j.reference;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;

/** The errors that the library promises to stay within. */
public final class UlpBound {

  private static final int MANTISSA = 0x7fffff;

  private UlpBound() {}

  /** In ULP, for forward and for derivative. */
  public static double of(Activation activation) {
    return activation instanceof Elu elu && !isPowerOfTwo(elu.alpha()) ? 2 : 1;
  }

  private static boolean isPowerOfTwo(float value) {
    return (Float.floatToRawIntBits(value) & MANTISSA) == 0;
  }
}
