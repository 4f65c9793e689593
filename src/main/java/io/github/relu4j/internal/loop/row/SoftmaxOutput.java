package io.github.relu4j.internal.loop.row;

/** What is written for a row: softmax or its logarithm. */
public enum SoftmaxOutput {
  /** e^(x - max) / (1 + s). */
  SHARES(1f, 0f),

  /** x - max - log(1 + s). */
  LOGARITHM(0f, Float.NEGATIVE_INFINITY);

  private final float ofInfinite;
  private final float ofOthers;

  SoftmaxOutput(float ofInfinite, float ofOthers) {
    this.ofInfinite = ofInfinite;
    this.ofOthers = ofOthers;
  }

  /**
   * A row whose largest element is +∞: the limit as that element grows beyond the others. Where it
   * is there several times, the shares of those have no limit.
   */
  void limit(float[] x, int xRow, float[] y, int yRow, int width) {
    float infinite = infinities(x, xRow, width) == 1 ? ofInfinite : Float.NaN;
    for (int i = 0; i < width; i++) {
      y[yRow + i] = RowMaximum.isInfinite(x, xRow + i) ? infinite : ofOthers;
    }
  }

  private static int infinities(float[] x, int xRow, int width) {
    int count = 0;
    for (int i = xRow; i < xRow + width; i++) {
      count += RowMaximum.isInfinite(x, i) ? 1 : 0;
    }
    return count;
  }

  /** y = x - max - log(1 + others). */
  static void logarithms(
      float[] x, int xRow, float max, double others, float[] y, int yRow, int width) {
    double log = StrictMath.log1p(others);
    for (int i = 0; i < width; i++) {
      y[yRow + i] = (float) ((double) x[xRow + i] - max - log);
    }
  }
}
