package io.github.relu4j.internal.loop.gate;

/**
 * One part of each of many rows that are split in parts of equal width: {@code width} elements that
 * belong together, and the next ones a whole row further on. A position counts the elements of that
 * part alone.
 */
final class PartsOfRows {

  private PartsOfRows() {}

  /** Where the element of a position is, from the part's first element on. */
  static int index(int position, int width, int parts) {
    return position + position / width * width * (parts - 1);
  }

  /** Copies the elements from a position on to a tile. */
  static void gather(
      float[] rows, int offset, int width, int parts, int position, float[] tile, int count) {
    int from = offset + index(position, width, parts);
    if (width == 1) {
      for (int i = 0; i < count; i++) {
        tile[i] = rows[from + i * parts];
      }
      return;
    }
    int left = width - position % width;
    for (int done = 0, run; done < count; done += run) {
      run = Math.min(left, count - done);
      System.arraycopy(rows, from, tile, done, run);
      from += run + width * (parts - 1);
      left = width;
    }
  }

  /** Copies a tile to the elements from a position on. */
  static void scatter(
      float[] tile, float[] rows, int offset, int width, int parts, int position, int count) {
    int to = offset + index(position, width, parts);
    if (width == 1) {
      for (int i = 0; i < count; i++) {
        rows[to + i * parts] = tile[i];
      }
      return;
    }
    int left = width - position % width;
    for (int done = 0, run; done < count; done += run) {
      run = Math.min(left, count - done);
      System.arraycopy(tile, done, rows, to, run);
      to += run + width * (parts - 1);
      left = width;
    }
  }
}
