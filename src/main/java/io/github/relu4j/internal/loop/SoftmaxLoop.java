package io.github.relu4j.internal.loop;

/**
 * Softmax and its logarithm over rows.
 *
 * <p>Both go through L = log(sum of e^(x - max)), a double: softmax is e^(x - max - L), which needs
 * no division and is rounded once, and its logarithm is x - max - L. Sums are taken in double in a
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
        float max = max(x, xRow, width);
        double log = logOfSum(exponentials, tiles, x, xRow, width, max);
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
        float max = max(x, xRow, width);
        double log = logOfSum(exponentials, tiles, x, xRow, width, max);
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

  private static float max(float[] x, int from, int width) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < width; i++) {
      max = Math.max(max, x[from + i]);
    }
    return max;
  }

  private static double logOfSum(
      Loop exponentials, Tiles tiles, float[] x, int xRow, int width, float max) {
    double sum = 0;
    for (int done = 0, count; done < width; done += count) {
      count = Math.min(Tiles.LENGTH, width - done);
      if (tiles == null) {
        sum += InterleavedSum.ofExponentials(x, xRow + done, count, max);
      } else {
        float[] values = tiles.values;
        exponentials(exponentials, tiles, max, 0, x, xRow + done, values, 0, count);
        sum += InterleavedSum.of(values, 0, count);
      }
    }
    return StrictMath.log(sum);
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
