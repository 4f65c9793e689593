package io.github.relu4j.internal.loop.row;

import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.Tuning;

/**
 * Rows whose elements are {@code stride} elements apart: in a block of as many rows, the first
 * elements of all of them lie side by side, then their second ones, and so on. Some rows at a time
 * are gathered in scratch memory, where they follow each other without gaps, and scattered again.
 */
public final class StridedRows {

  /** Neighbours that come from memory together. */
  private static final int FLOATS_OF_A_CACHE_LINE = 16;

  private StridedRows() {}

  /** What the function gives for these rows without gaps. */
  public static void forward(
      RowFunction function,
      Loop exponentials,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int rows,
      int width,
      int stride) {
    Tiles tiles = Tiles.take();
    try {
      int atOnce = Math.min(rows, rowsAtOnce(width));
      float[] gathered = Tiles.row(tiles, atOnce * width);
      for (int row = 0, count; row < rows; row += count) {
        count = Math.min(atOnce, rows - row);
        gather(x, xOffset, row, gathered, count, width, stride);
        function.forward(exponentials, gathered, 0, gathered, 0, count, width);
        scatter(gathered, y, yOffset, row, count, width, stride);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** The gradients that the function gives for these rows without gaps. */
  public static void backward(
      RowFunction function,
      Loop exponentials,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows,
      int width,
      int stride) {
    Tiles tiles = Tiles.take();
    try {
      int atOnce = Math.min(rows, rowsAtOnce(width));
      float[] gathered = Tiles.row(tiles, atOnce * width);
      float[] gradients = Tiles.gradients(tiles, atOnce * width);
      for (int row = 0, count; row < rows; row += count) {
        count = Math.min(atOnce, rows - row);
        gather(y, yOffset, row, gathered, count, width, stride);
        gather(gradY, gradYOffset, row, gradients, count, width, stride);
        function.backward(exponentials, gathered, 0, gradients, 0, gradients, 0, count, width);
        scatter(gradients, gradX, gradXOffset, row, count, width, stride);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** Where the first element of a row is, from the first element of all on. */
  static int start(int row, int width, int stride) {
    return row + row / stride * stride * (width - 1);
  }

  /** As many as a tile holds; of wide rows as many as have their elements in one cache line. */
  private static int rowsAtOnce(int width) {
    int inCacheLines = Math.min(FLOATS_OF_A_CACHE_LINE, Tuning.MOST_GATHERED / width);
    return Math.max(1, Math.max(Tiles.LENGTH / width, inCacheLines));
  }

  private static void gather(
      float[] elements, int offset, int row, float[] gathered, int count, int width, int stride) {
    for (int done = 0, part; done < count; done += part) {
      int first = row + done;
      part = Math.min(count - done, stride - first % stride);
      int from = offset + start(first, width, stride);
      for (int i = 0; i < width; i++) {
        int to = done * width + i;
        for (int k = 0; k < part; k++) {
          gathered[to + k * width] = elements[from + i * stride + k];
        }
      }
    }
  }

  private static void scatter(
      float[] gathered, float[] elements, int offset, int row, int count, int width, int stride) {
    for (int done = 0, part; done < count; done += part) {
      int first = row + done;
      part = Math.min(count - done, stride - first % stride);
      int to = offset + start(first, width, stride);
      for (int i = 0; i < width; i++) {
        int from = done * width + i;
        for (int k = 0; k < part; k++) {
          elements[to + i * stride + k] = gathered[from + k * width];
        }
      }
    }
  }
}
