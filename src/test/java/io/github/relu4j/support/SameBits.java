package io.github.relu4j.support;

import org.assertj.core.api.AbstractAssert;

/** Compares floats bit by bit, all NaNs counting as one. */
public final class SameBits extends AbstractAssert<SameBits, float[]> {

  private SameBits(float[] actual) {
    super(actual, SameBits.class);
  }

  public static SameBits assertThatBits(float... actual) {
    return new SameBits(actual);
  }

  /** Equal bits at every index; x is told where they differ. */
  public SameBits areThoseOf(float[] expected, float[] x) {
    isNotNull();
    if (actual.length != expected.length) {
      failWithMessage("%d results instead of %d", actual.length, expected.length);
    }
    for (int i = 0; i < expected.length; i++) {
      if (Float.floatToIntBits(actual[i]) != Float.floatToIntBits(expected[i])) {
        failWithMessage(
            "at index %d, x = %s (%s): %s (%s) instead of %s (%s)",
            i, x[i], hex(x[i]), actual[i], hex(actual[i]), expected[i], hex(expected[i]));
      }
    }
    return this;
  }

  /** One result. */
  public SameBits are(float expected) {
    return areThoseOf(new float[] {expected}, actual);
  }

  private static String hex(float value) {
    return String.format("0x%08x", Float.floatToRawIntBits(value));
  }
}
