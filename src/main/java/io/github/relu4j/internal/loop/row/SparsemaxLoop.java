package io.github.relu4j.internal.loop.row;

import java.util.Arrays;

/**
 * Sparsemax over rows: max(x - tau, 0), where tau is (the sum of the support - 1) / k and the
 * support is the k elements above tau.
 *
 * <p>The support is found without sorting, by C. Michelot's iteration: a set that has all of the
 * support gives a tau that is not above the right one, so elements that are not above it drop out,
 * until none does. It begins with all elements above max - 1, since tau is at least that. No set is
 * kept: each is all elements from some float on, {@code least}. A pass over the row for each set;
 * rows seldom need more than five.
 *
 * <p>x - tau may cancel: beside 1, an element of 2^-148 has 2^-149. So k (x - tau) = (1 - sum) + k
 * x is formed with 1 - sum in two doubles, the second of which takes the rounding errors of the
 * first. k x is exact for a k up to 2^29. In the two doubles only the second one's own rounding is
 * lost. It is at most k times the rounding errors that it has taken, each of up to k 2^-53, which
 * makes k³ 2^-106 for k (x - tau). That occurs only where x is under 1, since otherwise all of the
 * support are multiples of 2^-24. The rest is the rounding of one sum, of a quotient in double and
 * of that to a float.
 */
final class SparsemaxLoop {

  private SparsemaxLoop() {}

  static void forward(float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
    for (int row = 0; row < rows; row++) {
      int from = xOffset + row * width;
      int to = yOffset + row * width;
      int largest = RowMaximum.index(x, from, width);
      if (RowMaximum.isInfinite(x, largest)) {
        SoftmaxOutput.SHARES.limit(x, from, y, to, width);
      } else if (x[largest] > Float.NEGATIVE_INFINITY) {
        project(x, from, x[largest], y, to, width);
      } else {
        Arrays.fill(y, to, to + width, Float.NaN);
      }
    }
  }

  private static void project(float[] x, int from, float max, float[] y, int to, int width) {
    float least = belowSupport(max);
    double rest;
    double restLow;
    int count = width + 1;
    int before;
    do {
      before = count;
      count = 0;
      rest = 1;
      restLow = 0;
      for (int i = from; i < from + width; i++) {
        if (x[i] >= least) {
          double next = rest - x[i];
          restLow += error(rest, -x[i], next);
          rest = next;
          count++;
        }
      }
      double sum = rest + restLow;
      restLow = error(rest, restLow, sum);
      rest = sum;
      least = Math.max(least, leastAbove(rest, restLow, count));
    } while (count < before && count > 1);
    for (int i = 0; i < width; i++) {
      float value = x[from + i];
      y[to + i] = value >= least ? (float) (scaled(rest, restLow, count, value) / count) : 0f;
    }
  }

  /** A float that is not above max - 1; no infinity, since then -∞ would be in the sum. */
  private static float belowSupport(float max) {
    return Math.max(-Float.MAX_VALUE, Math.nextDown((float) ((double) max - 1)));
  }

  /** The least float above tau. The first try is next to it, if it is not it. */
  private static float leastAbove(double rest, double restLow, int count) {
    float least = (float) (-rest / count);
    while (!(scaled(rest, restLow, count, least) > 0)) {
      least = Math.nextUp(least);
    }
    while (scaled(rest, restLow, count, Math.nextDown(least)) > 0) {
      least = Math.nextDown(least);
    }
    return least;
  }

  /** count (x - tau) = rest + count x, with its sign even where it cancels. */
  private static double scaled(double rest, double restLow, int count, float x) {
    double product = (double) count * x;
    double sum = rest + product;
    return sum + (error(rest, product, sum) + restLow);
  }

  /** What the rounded sum of two numbers lacks, exactly. */
  private static double error(double a, double b, double sum) {
    double ofB = sum - a;
    return (a - (sum - ofB)) + (b - ofB);
  }

  /** gradX = gradY - mean over the support, where y is above 0; else +0. */
  static void backward(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width) {
    for (int row = 0; row < rows; row++) {
      int start = row * width;
      int yRow = yOffset + start;
      int gradYRow = gradYOffset + start;
      int count = 0;
      for (int i = yRow; i < yRow + width; i++) {
        count += y[i] > 0 ? 1 : 0;
      }
      double mean = InterleavedSum.ofSupport(y, yRow, gradY, gradYRow, width) / count;
      for (int i = 0; i < width; i++) {
        float gradient = (float) (gradY[gradYRow + i] - mean);
        gradX[gradXOffset + start + i] = y[yRow + i] <= 0 ? 0f : gradient;
      }
    }
  }
}
