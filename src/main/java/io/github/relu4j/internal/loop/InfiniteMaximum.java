package io.github.relu4j.internal.loop;

/**
 * Rows whose largest element is +∞: softmax and its logarithm are limits there, as that element
 * grows beyond the others. Where it is there several times, the shares of those have no limit.
 */
final class InfiniteMaximum {

  private InfiniteMaximum() {}

  static boolean isAt(float[] x, int largest) {
    return x[largest] == Float.POSITIVE_INFINITY;
  }

  static void softmax(float[] x, int xRow, float[] y, int yRow, int width) {
    fill(x, xRow, y, yRow, width, 1f, 0f);
  }

  static void logSoftmax(float[] x, int xRow, float[] y, int yRow, int width) {
    fill(x, xRow, y, yRow, width, 0f, Float.NEGATIVE_INFINITY);
  }

  private static void fill(
      float[] x, int xRow, float[] y, int yRow, int width, float alone, float other) {
    float infinite = count(x, xRow, width) == 1 ? alone : Float.NaN;
    for (int i = 0; i < width; i++) {
      y[yRow + i] = isAt(x, xRow + i) ? infinite : other;
    }
  }

  private static int count(float[] x, int xRow, int width) {
    int count = 0;
    for (int i = xRow; i < xRow + width; i++) {
      count += isAt(x, i) ? 1 : 0;
    }
    return count;
  }
}
