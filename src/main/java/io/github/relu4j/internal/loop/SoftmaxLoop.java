package io.github.relu4j.internal.loop;

/**
 * Softmax and its logarithm over rows.
 *
 * <p>Both go through L = log(1 + sum of the others' e^(x - max)), a double: softmax is e^(x - max -
 * L), which needs no division and is rounded once, and its logarithm is x - max - L, a difference
 * without cancellation, since neither x - max nor -L is above 0. Sums are taken in double in a
 * fixed order, tile by tile, and so is the one logarithm of a row, by StrictMath: the bits are the
 * same everywhere.
 *
 * <p>{@code exponentials} is the loop of {@link RowExponential}.
 */
public final class SoftmaxLoop {

  private SoftmaxLoop() {}

  /**
   * y = e^(x - max - L).
   *
   * @param exponentials the loop of {@link RowExponential}
   */
  public static void softmax(
      Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
    Tiles tiles = Tiles.take();
    try {
      for (int row = 0; row < rows; row++) {
        int xRow = xOffset + row * width;
        int yRow = yOffset + row * width;
        int largest = indexOfMax(x, xRow, width);
        float max = x[largest];
        double log = logOfSum(exponentials, tiles, x, xRow, width, largest);
        exponentials(exponentials, tiles, max, log, x, xRow, y, yRow, width);
      }
    } finally {
      giveBack(tiles);
    }
  }

  /**
   * y = x - max - L.
   *
   * @param exponentials the loop of {@link RowExponential}
   */
  public static void logSoftmax(
      Loop exponentials, float[] x, int xOffset, float[] y, int yOffset, int rows, int width) {
    Tiles tiles = Tiles.take();
    try {
      for (int row = 0; row < rows; row++) {
        int xRow = xOffset + row * width;
        int yRow = yOffset + row * width;
        int largest = indexOfMax(x, xRow, width);
        float max = x[largest];
        double log = logOfSum(exponentials, tiles, x, xRow, width, largest);
        for (int i = 0; i < width; i++) {
          y[yRow + i] = (float) ((double) x[xRow + i] - max - log);
        }
      }
    } finally {
      giveBack(tiles);
    }
  }

  /** gradX = y (gradY - sum of gradY y), with the y of softmax. */
  public static void softmaxBackward(
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
      double mean = InterleavedSum.ofProducts(y, yRow, gradY, gradYRow, width);
      for (int i = 0; i < width; i++) {
        gradX[gradXOffset + start + i] = (float) (y[yRow + i] * (gradY[gradYRow + i] - mean));
      }
    }
  }

  /**
   * gradX = gradY - e^y sum of gradY, with the y of log softmax.
   *
   * @param exponentials the loop of {@link RowExponential}
   */
  public static void logSoftmaxBackward(
      Loop exponentials,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width) {
    Tiles tiles = Tiles.take();
    try {
      for (int row = 0; row < rows; row++) {
        int start = row * width;
        int gradYRow = gradYOffset + start;
        double sum = InterleavedSum.of(gradY, gradYRow, width);
        for (int done = 0, count; done < width; done += count) {
          count = Math.min(Tiles.LENGTH, width - done);
          int from = start + done;
          float[] softmax = tiles == null ? null : tiles.values;
          if (softmax != null) {
            exponentials(exponentials, tiles, 0, 0, y, yOffset + from, softmax, 0, count);
          }
          for (int i = 0; i < count; i++) {
            float value =
                softmax == null ? RowExponential.of(y[yOffset + from + i], 0, 0) : softmax[i];
            gradX[gradXOffset + from + i] = (float) (gradY[gradYOffset + from + i] - value * sum);
          }
        }
      }
    } finally {
      giveBack(tiles);
    }
  }

  /** Of the first of the largest elements, or of a NaN. */
  private static int indexOfMax(float[] x, int from, int width) {
    int largest = from;
    for (int i = from; i < from + width; i++) {
      if (!(x[i] <= x[largest])) {
        largest = i;
        if (x[i] != x[i]) {
          return i;
        }
      }
    }
    return largest;
  }

  /** The maximum's own term, which is 1, is left to log1p: beside it small ones would be lost. */
  private static double logOfSum(
      Loop exponentials, Tiles tiles, float[] x, int xRow, int width, int largest) {
    float max = x[largest];
    double others = 0;
    for (int done = 0, count; done < width; done += count) {
      count = Math.min(Tiles.LENGTH, width - done);
      int from = xRow + done;
      if (tiles == null) {
        others += InterleavedSum.ofExponentials(x, from, count, largest);
      } else {
        float[] values = tiles.values;
        exponentials(exponentials, tiles, max, 0, x, from, values, 0, count);
        if (largest >= from && largest < from + count) {
          values[largest - from] -= 1;
        }
        others += InterleavedSum.of(values, 0, count);
      }
    }
    return StrictMath.log1p(others);
  }

  private static void exponentials(
      Loop exponentials,
      Tiles tiles,
      float shift,
      double offset,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int count) {
    if (tiles != null) {
      exponentials.forward(tiles.exponential.with(shift, offset), x, xOffset, y, yOffset, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      y[yOffset + i] = RowExponential.of(x[xOffset + i], shift, offset);
    }
  }

  private static void giveBack(Tiles tiles) {
    if (tiles != null) {
      tiles.giveBack();
    }
  }
}
