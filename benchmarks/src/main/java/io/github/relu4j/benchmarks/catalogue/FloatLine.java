package io.github.relu4j.benchmarks.catalogue;

/** The floats in order, from -∞ to ∞, each with its place; both zeros are at place 0. */
final class FloatLine {

  /** The place of ∞. */
  static final int END = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

  /** Divides {@link #END}; there are 512 steps from a power of two to the next. */
  private static final int STEP = 1 << 14;

  private FloatLine() {}

  static int place(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits >= 0 ? bits : -(bits & Integer.MAX_VALUE);
  }

  static float at(int place) {
    float magnitude = Float.intBitsToFloat(Math.abs(place));
    return place < 0 ? -magnitude : magnitude;
  }

  /** Floats at equal steps: both ends, 0 and all powers of two are among them. */
  static float[] sample() {
    float[] sample = new float[2 * (END / STEP) + 1];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = at(i * STEP - END);
    }
    return sample;
  }
}
