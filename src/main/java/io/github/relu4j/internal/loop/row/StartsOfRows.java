package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Tiles;
import java.util.Arrays;

/**
 * Rows of which only the first elements take part, as many as a length for each row says. They are
 * a row of their own: where they lie if they are neighbours, else in scratch memory.
 */
public final class StartsOfRows {

  private StartsOfRows() {}

  /** y, and the value that the function has for masked elements. */
  public static void forward(
      RowFunction function,
      Loop exponentials,
      float[] x,
      int xOffset,
      int[] lengths,
      int lengthsOffset,
      float[] y,
      int yOffset,
      int rows,
      int width,
      int stride) {
    Tiles tiles = stride == 1 ? null : Tiles.take();
    try {
      float[] row = stride == 1 ? null : Tiles.row(tiles, width);
      for (int i = 0; i < rows; i++) {
        int length = lengths[lengthsOffset + i];
        int from = xOffset + StridedRows.start(i, width, stride);
        int to = yOffset + StridedRows.start(i, width, stride);
        if (length > 0 && row == null) {
          function.forward(exponentials, x, from, y, to, 1, length);
        } else if (length > 0) {
          gather(x, from, stride, row, length);
          function.forward(exponentials, row, 0, row, 0, 1, length);
          scatter(row, y, to, stride, length);
        }
        fill(y, to, stride, length, width, function.ofMasked());
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** The gradient, and +0 for masked elements. */
  public static void backward(
      RowFunction function,
      Loop exponentials,
      float[] y,
      int yOffset,
      int[] lengths,
      int lengthsOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width,
      int stride) {
    Tiles tiles = stride == 1 ? null : Tiles.take();
    try {
      float[] row = stride == 1 ? null : Tiles.row(tiles, width);
      float[] gradients = stride == 1 ? null : Tiles.gradients(tiles, width);
      for (int i = 0; i < rows; i++) {
        int length = lengths[lengthsOffset + i];
        int start = StridedRows.start(i, width, stride);
        int yRow = yOffset + start;
        int gradYRow = gradYOffset + start;
        int gradXRow = gradXOffset + start;
        if (length > 0 && row == null) {
          function.backward(exponentials, y, yRow, gradY, gradYRow, gradX, gradXRow, 1, length);
        } else if (length > 0) {
          gather(y, yRow, stride, row, length);
          gather(gradY, gradYRow, stride, gradients, length);
          function.backward(exponentials, row, 0, gradients, 0, gradients, 0, 1, length);
          scatter(gradients, gradX, gradXRow, stride, length);
        }
        fill(gradX, gradXRow, stride, length, width, 0f);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** Makes masked elements +0. */
  public static void clear(
      int[] lengths,
      int lengthsOffset,
      float[] elements,
      int offset,
      int rows,
      int width,
      int stride) {
    for (int i = 0; i < rows; i++) {
      int from = offset + StridedRows.start(i, width, stride);
      fill(elements, from, stride, lengths[lengthsOffset + i], width, 0f);
    }
  }

  private static void gather(float[] elements, int from, int stride, float[] row, int length) {
    for (int i = 0; i < length; i++) {
      row[i] = elements[from + i * stride];
    }
  }

  private static void scatter(float[] row, float[] elements, int to, int stride, int length) {
    for (int i = 0; i < length; i++) {
      elements[to + i * stride] = row[i];
    }
  }

  /** The masked elements, from a length on. */
  private static void fill(
      float[] elements, int to, int stride, int length, int width, float value) {
    if (stride == 1) {
      Arrays.fill(elements, to + length, to + width, value);
      return;
    }
    for (int i = length; i < width; i++) {
      elements[to + i * stride] = value;
    }
  }
}
