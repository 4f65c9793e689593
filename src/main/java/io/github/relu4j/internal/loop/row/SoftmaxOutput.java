package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.arithmetic.LogOnePlus;

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

  /**
   * y = x - max - log(1 + others), with the x that are in y, as (x - high) + rest: high is the
   * float nearest to max + log, and rest what it has too much. So the loop is in floats, which C2
   * of JDK 17 vectorises where it does not vectorise a conversion to double. It is in place, so
   * that all indices are the same.
   *
   * <p>x - high is exact where x and high are within a factor of two of each other (P. H. Sterbenz,
   * "Floating-point computation", 1974). Elsewhere it is at least half of high, of which rest is at
   * most half an ULP. So there are two roundings of half an ULP each. That of rest is 2^-25 of it,
   * and rest is the logarithm itself where high is max, else at most about the logarithm; |y| is
   * never below the logarithm.
   */
  static void subtractLogarithm(float max, double others, float[] y, int yRow, int width) {
    double log = LogOnePlus.ofAny(others);
    float high = (float) (max + log);
    float rest = (float) ((double) high - max - log);
    for (int i = yRow; i < yRow + width; i++) {
      y[i] = (y[i] - high) + rest;
    }
  }
}
