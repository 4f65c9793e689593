package io.github.relu4j.internal.loop.row;

/** Where the largest element of a row is. */
final class RowMaximum {

  private RowMaximum() {}

  /** Where the first of the largest elements is, or a NaN. */
  static int index(float[] x, int from, int width) {
    float max = x[from];
    for (int i = from + 1; i < from + width; i++) {
      max = Math.max(max, x[i]);
    }
    int index = from;
    while (index < from + width - 1 && !(x[index] == max) && x[index] == x[index]) {
      index++;
    }
    return index;
  }

  /** Whether it is +∞, where softmax is a limit. */
  static boolean isInfinite(float[] x, int largest) {
    return x[largest] == Float.POSITIVE_INFINITY;
  }
}
