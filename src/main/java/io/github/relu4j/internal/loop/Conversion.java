package io.github.relu4j.internal.loop;

/** The conversions of a tile, for loops that compute in double. */
final class Conversion {

  private Conversion() {}

  /** doubles[i] = x[from + i]. */
  static void toDoubles(float[] x, int from, double[] doubles, int count) {
    for (int i = 0; i < count; i++) {
      doubles[i] = x[from + i];
    }
  }

  /** values[from + i] = doubles[i], rounded. */
  static void toFloats(double[] doubles, float[] values, int from, int count) {
    for (int i = 0; i < count; i++) {
      values[from + i] = (float) doubles[i];
    }
  }
}
