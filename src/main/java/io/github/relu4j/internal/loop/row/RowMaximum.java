package io.github.relu4j.internal.loop.row;

/** Where the largest element of a row is. */
final class RowMaximum {

  private RowMaximum() {}

  /**
   * Where the first of the largest elements is, or a NaN. By a branch, which is seldom taken:
   * Math.max would make each element wait for the one before.
   */
  static int index(float[] x, int from, int width) {
    int index = from;
    float max = x[from];
    boolean hasNotANumber = false;
    for (int i = from; i < from + width; i++) {
      float element = x[i];
      hasNotANumber |= element != element;
      if (element > max) {
        max = element;
        index = i;
      }
    }
    return hasNotANumber ? notANumber(x, from) : index;
  }

  private static int notANumber(float[] x, int from) {
    int index = from;
    while (x[index] == x[index]) {
      index++;
    }
    return index;
  }

  /** Whether it is +∞, where softmax is a limit. */
  static boolean isInfinite(float[] x, int largest) {
    return x[largest] == Float.POSITIVE_INFINITY;
  }
}
