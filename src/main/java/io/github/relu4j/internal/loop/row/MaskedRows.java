package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Tiles;

/**
 * Rows in which a mask says of each element whether it takes part. Those that do are moved together
 * and are a row of their own, so the results have the bits of that row. Elements of a row are
 * {@code stride} elements apart, as in {@link StridedRows}, and so they are in the mask.
 */
public final class MaskedRows {

  private MaskedRows() {}

  /** y, and the value that the function has for masked elements. */
  public static void forward(
      RowFunction function,
      Loop exponentials,
      float[] x,
      int xOffset,
      boolean[] mask,
      int maskOffset,
      float[] y,
      int yOffset,
      int rows,
      int width,
      int stride) {
    Tiles tiles = Tiles.take();
    try {
      float[] row = Tiles.row(tiles, width);
      for (int i = 0; i < rows; i++) {
        int start = StridedRows.start(i, width, stride);
        int count = gather(x, xOffset + start, mask, maskOffset + start, stride, row, width);
        if (count > 0) {
          function.forward(exponentials, row, 0, row, 0, 1, count);
        }
        float ofMasked = function.ofMasked();
        scatter(row, mask, maskOffset + start, stride, ofMasked, y, yOffset + start, width);
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
      boolean[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width,
      int stride) {
    Tiles tiles = Tiles.take();
    try {
      float[] row = Tiles.row(tiles, width);
      float[] gradients = Tiles.gradients(tiles, width);
      for (int i = 0; i < rows; i++) {
        int start = StridedRows.start(i, width, stride);
        int maskRow = maskOffset + start;
        int count = gather(y, yOffset + start, mask, maskRow, stride, row, width);
        gather(gradY, gradYOffset + start, mask, maskRow, stride, gradients, width);
        if (count > 0) {
          function.backward(exponentials, row, 0, gradients, 0, gradients, 0, 1, count);
        }
        scatter(gradients, mask, maskRow, stride, 0f, gradX, gradXOffset + start, width);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** Makes masked elements +0, of which mask and elements lie in the same order. */
  public static void clear(
      boolean[] mask, int maskOffset, float[] elements, int offset, int length) {
    for (int i = 0; i < length; i++) {
      elements[offset + i] = mask[maskOffset + i] ? elements[offset + i] : 0f;
    }
  }

  /** Moves the elements that take part together, and counts them; without a branch. */
  private static int gather(
      float[] elements,
      int from,
      boolean[] mask,
      int maskFrom,
      int stride,
      float[] row,
      int width) {
    int count = 0;
    for (int i = 0; i < width; i++) {
      row[count] = elements[from + i * stride];
      count += mask[maskFrom + i * stride] ? 1 : 0;
    }
    return count;
  }

  /** Moves them back to where they were. */
  private static void scatter(
      float[] row,
      boolean[] mask,
      int maskFrom,
      int stride,
      float ofMasked,
      float[] elements,
      int to,
      int width) {
    int next = 0;
    for (int i = 0; i < width; i++) {
      boolean takesPart = mask[maskFrom + i * stride];
      elements[to + i * stride] = takesPart ? row[next] : ofMasked;
      next += takesPart ? 1 : 0;
    }
  }
}
