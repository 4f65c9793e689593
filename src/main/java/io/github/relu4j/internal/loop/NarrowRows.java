package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.maths.DoubleExponential;

/**
 * Softmax and its logarithm over rows so short that a loop over one costs more to begin than to
 * run: the exponentials of as many rows as a tile holds go through each loop together. The same
 * arithmetic as in {@link SoftmaxLoop}, so the same bits.
 */
final class NarrowRows {

  /** Four such rows fill a tile of doubles. Where loops of their own break even is not measured. */
  static final int WIDEST = 128;

  private NarrowRows() {}

  static void softmax(
      Tiles tiles, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
    int rowsAtOnce = Tiles.DOUBLES / width;
    double[] exponentials = tiles.doubleElements;
    for (int row = 0, block; row < rows; row += block) {
      block = Math.min(rowsAtOnce, rows - row);
      exponentials(tiles, x, xOffset + row * width, block, width);
      for (int i = 0; i < block; i++) {
        int from = xOffset + (row + i) * width;
        int to = yOffset + (row + i) * width;
        if (InfiniteMaximum.isAt(x, from + largest(tiles, i))) {
          InfiniteMaximum.softmax(x, from, y, to, width);
          continue;
        }
        double factor = 1 / (1 + sumOfOthers(tiles, i, width));
        for (int k = 0; k < width; k++) {
          y[to + k] = (float) (exponentials[i * width + k] * factor);
        }
      }
    }
  }

  static void logSoftmax(
      Tiles tiles, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
    int rowsAtOnce = Tiles.DOUBLES / width;
    for (int row = 0, block; row < rows; row += block) {
      block = Math.min(rowsAtOnce, rows - row);
      exponentials(tiles, x, xOffset + row * width, block, width);
      for (int i = 0; i < block; i++) {
        int from = xOffset + (row + i) * width;
        int to = yOffset + (row + i) * width;
        int largest = from + largest(tiles, i);
        if (InfiniteMaximum.isAt(x, largest)) {
          InfiniteMaximum.logSoftmax(x, from, y, to, width);
          continue;
        }
        double log = StrictMath.log1p(sumOfOthers(tiles, i, width));
        float max = x[largest];
        for (int k = 0; k < width; k++) {
          y[to + k] = (float) ((double) x[from + k] - max - log);
        }
      }
    }
  }

  /** e^(x - max) in double, and rounded in values; where each row's maximum is in scales. */
  private static void exponentials(Tiles tiles, float[] x, int xOffset, int rows, int width) {
    int count = rows * width;
    double[] exponents = tiles.doubleExpansions;
    for (int row = 0; row < rows; row++) {
      int from = xOffset + row * width;
      int largest = RowMaximum.index(x, from, width);
      float max = x[largest];
      tiles.scales[row] = largest - from;
      for (int k = 0; k < width; k++) {
        exponents[row * width + k] = (double) x[from + k] - max;
      }
    }
    clamp(exponents, count);
    DoubleExponentialLoops.run(exponents, tiles.doubleScales, count);
    complete(tiles.doubleScales, exponents, tiles.doubleElements, count);
    round(tiles.doubleElements, tiles.values, count);
  }

  /** From the start of the row; a float holds it exactly. */
  private static int largest(Tiles tiles, int row) {
    return (int) tiles.scales[row];
  }

  /** The maximum's own term, which is 1, is left out: beside it small ones would be lost. */
  private static double sumOfOthers(Tiles tiles, int row, int width) {
    int from = row * width;
    tiles.values[from + largest(tiles, row)] -= 1;
    return InterleavedSum.of(tiles.values, from, width);
  }

  private static void clamp(double[] exponents, int count) {
    for (int i = 0; i < count; i++) {
      exponents[i] = DoubleExponential.clamp(exponents[i], DoubleExponential.LIMIT);
    }
  }

  private static void complete(
      double[] scales, double[] expansions, double[] exponentials, int count) {
    for (int i = 0; i < count; i++) {
      exponentials[i] = DoubleExponential.exp(scales[i], expansions[i]);
    }
  }

  private static void round(double[] exponentials, float[] values, int count) {
    for (int i = 0; i < count; i++) {
      values[i] = (float) exponentials[i];
    }
  }
}
