package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.Tuning;

/**
 * Softmax and its logarithm over rows.
 *
 * <p>Both go through the exponentials of a row beside its maximum ({@link RowExponential}). Those
 * of all elements but the largest are rounded to floats and added in double, in a fixed order, tile
 * by tile. That of the largest is in double. So s, the sum of the others' e^(x - max), is a double:
 * softmax is an exponential times 1 / (that of the largest + the sum of the others), and its
 * logarithm is x - max - log(1 + s), a difference without cancellation, since neither x - max nor
 * the negative logarithm is above 0. The one logarithm of a row is made of exactly rounded
 * operations ({@link SoftmaxOutput}): the bits are the same everywhere.
 *
 * <p>{@code exponentials} is the loop of {@link RowExponential}.
 */
public final class SoftmaxLoop {

  private SoftmaxLoop() {}

  /**
   * y = e^(x - max) / (1 + s), or its logarithm, x - max - log(1 + s).
   *
   * @param output which of the two
   * @param exponentials the loop of {@link RowExponential}
   */
  public static void forward(
      SoftmaxOutput output,
      Loop exponentials,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int rows,
      int width) {
    int widestNarrow = exponentials.isInVectors() ? Tuning.WIDEST_NARROW_ROW : Tiles.LENGTH;
    Tiles tiles = Tiles.take();
    try {
      if (tiles != null && width <= widestNarrow) {
        NarrowRows.forward(output, tiles, x, xOffset, y, yOffset, rows, width);
      } else {
        wideRows(output, exponentials, tiles, x, xOffset, y, yOffset, rows, width);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  private static void wideRows(
      SoftmaxOutput output,
      Loop exponentials,
      Tiles tiles,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int rows,
      int width) {
    for (int row = 0; row < rows; row++) {
      int xRow = xOffset + row * width;
      int yRow = yOffset + row * width;
      int largest = RowMaximum.index(x, xRow, width);
      if (RowMaximum.isInfinite(x, largest)) {
        output.limit(x, xRow, y, yRow, width);
        continue;
      }
      float max = x[largest];
      RowExponential exponential = exponential(tiles).of(max);
      double others = sumOfOthers(exponentials, exponential, tiles, x, xRow, width, largest);
      double ofMaximum = exponential.ofMaximum();
      if (output == SoftmaxOutput.LOGARITHM) {
        System.arraycopy(x, xRow, y, yRow, width);
        SoftmaxOutput.subtractLogarithm(max, others / ofMaximum, y, yRow, width);
      } else {
        exponentials.apply(exponential.times(1 / (ofMaximum + others)), x, xRow, y, yRow, width);
      }
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
      RowExponential exponential = exponential(tiles).plain();
      for (int row = 0; row < rows; row++) {
        int start = row * width;
        int gradYRow = gradYOffset + start;
        double sum = InterleavedSum.of(gradY, gradYRow, width);
        for (int done = 0, count; done < width; done += count) {
          count = Math.min(Tiles.LENGTH, width - done);
          int from = start + done;
          float[] softmax = tiles == null ? null : tiles.values;
          if (softmax != null) {
            exponentials.apply(exponential, y, yOffset + from, softmax, 0, count);
          }
          for (int i = 0; i < count; i++) {
            float value = softmax == null ? exponential.forward(y[yOffset + from + i]) : softmax[i];
            gradX[gradXOffset + from + i] = (float) (gradY[gradYOffset + from + i] - value * sum);
          }
        }
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  private static RowExponential exponential(Tiles tiles) {
    return tiles == null ? new RowExponential() : tiles.exponential;
  }

  /** The sum of all exponentials of a row but that of its maximum. */
  private static double sumOfOthers(
      Loop exponentials,
      RowExponential exponential,
      Tiles tiles,
      float[] x,
      int xRow,
      int width,
      int largest) {
    double others = 0;
    for (int done = 0, count; done < width; done += count) {
      count = Math.min(Tiles.LENGTH, width - done);
      int from = xRow + done;
      if (tiles == null) {
        others += InterleavedSum.ofExponentials(exponential, x, from, count, largest);
      } else {
        float[] values = tiles.values;
        exponentials.apply(exponential, x, from, values, 0, count);
        if (largest >= from && largest < from + count) {
          values[largest - from] = 0;
        }
        others += InterleavedSum.of(values, 0, count);
      }
    }
    return others;
  }
}
