package io.github.relu4j.internal.loop.channel;

/** Looks for slopes of 0, whose gradients are selected instead of multiplied. */
final class Zeros {

  private Zeros() {}

  /** Whether any of the values may be 0. A NaN among them counts as 0. */
  static boolean among(float[] values, int count) {
    float smallest = Float.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      smallest = Math.min(smallest, Math.abs(values[i]));
    }
    return !(smallest > 0f);
  }
}
