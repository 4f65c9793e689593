package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.loop.ExponentialSteps;
import io.github.relu4j.internal.loop.Tiles;

/**
 * Softmax and its logarithm over rows so short that a loop over one costs more to begin than to
 * run: the exponentials of as many rows as a tile holds go through each loop together. The same
 * arithmetic as in {@link SoftmaxLoop}, so the same bits.
 */
final class NarrowRows {

  private NarrowRows() {}

  static void forward(
      SoftmaxOutput output,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int rows,
      int width) {
    int rowsAtOnce = Tiles.DOUBLES / width;
    for (int row = 0, block; row < rows; row += block) {
      block = Math.min(rowsAtOnce, rows - row);
      exponentials(tiles, x, xOffset + row * width, block, width);
      for (int i = 0; i < block; i++) {
        int from = xOffset + (row + i) * width;
        int to = yOffset + (row + i) * width;
        int largest = from + largest(tiles, i);
        if (RowMaximum.isInfinite(x, largest)) {
          output.limit(x, from, y, to, width);
          continue;
        }
        double others = sumOfOthers(tiles, i, width);
        if (output == SoftmaxOutput.LOGARITHM) {
          SoftmaxOutput.logarithms(x, from, x[largest], others, y, to, width);
        } else {
          shares(tiles.doubleElements, i * width, 1 / (1 + others), y, to, width);
        }
      }
    }
  }

  private static void shares(
      double[] exponentials, int from, double factor, float[] y, int to, int width) {
    for (int k = 0; k < width; k++) {
      y[to + k] = (float) (exponentials[from + k] * factor);
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
    ExponentialSteps.run(exponents, tiles.doubleScales, count);
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
