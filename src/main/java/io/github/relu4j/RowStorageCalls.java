package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.storage.FloatStorage;

/**
 * The methods over storages of each {@link RowActivation}, as {@link StorageCalls} has those of an
 * {@link Activation}. What is copied to scratch memory together is one block at least: a row, or
 * the rows that lie between each other's elements.
 */
final class RowStorageCalls {

  private RowStorageCalls() {}

  /**
   * Forward.
   *
   * @param threads what shares the work, or null
   * @param mask which elements take part, or null
   * @param lengths how many elements of each row take part, or null
   */
  static void forward(
      Threads threads,
      RowActivation activation,
      FloatStorage x,
      boolean[] mask,
      int[] lengths,
      FloatStorage y) {
    StorageArguments.requireEqualLengths("x", x, "y", y);
    int block = checkRows(activation, "x", x, mask, lengths);
    StorageArguments.requireWritable("y", y);
    StorageArguments.requireSameOrDisjoint("x", x, "y", y);
    if (threads == null) {
      forward(activation, block, x, mask, lengths, y, 0, x.length());
      return;
    }
    threads.run(
        (from, count) -> forward(activation, block, x, mask, lengths, y, from, count),
        x.length(),
        block,
        true);
  }

  /** Over the elements from an index on. */
  private static void forward(
      RowActivation activation,
      int block,
      FloatStorage x,
      boolean[] mask,
      int[] lengths,
      FloatStorage y,
      long start,
      long length) {
    boolean areInArrays = StorageParts.isInArray(x) && StorageParts.isInArray(y);
    long end = start + length;
    int tile = tile(length, block, areInArrays);
    Tiles tiles = Tiles.take();
    try {
      float[] elements = areInArrays ? null : Tiles.row(tiles, tile);
      for (long done = start; done < end; ) {
        int count = (int) Math.min(tile, end - done);
        StorageParts.read(x, done, elements, count);
        float[] xs = StorageParts.array(x, elements);
        int xFrom = StorageParts.start(x, done);
        float[] ys = StorageParts.array(y, elements);
        int yFrom = StorageParts.start(y, done);
        int rows = count / activation.width();
        if (mask != null) {
          activation.forward(xs, xFrom, mask, (int) done, ys, yFrom, rows);
        } else if (lengths != null) {
          int row = (int) (done / activation.width());
          activation.forward(xs, xFrom, lengths, row, ys, yFrom, rows);
        } else {
          activation.forward(xs, xFrom, ys, yFrom, rows);
        }
        StorageParts.write(y, done, elements, count);
        done += count;
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /**
   * Backward.
   *
   * @param threads what shares the work, or null
   * @param mask which elements take part, or null
   * @param lengths how many elements of each row take part, or null
   */
  static void backward(
      Threads threads,
      RowActivation activation,
      FloatStorage y,
      boolean[] mask,
      int[] lengths,
      FloatStorage gradY,
      FloatStorage gradX) {
    StorageArguments.requireEqualLengths("y", y, "gradY", gradY);
    StorageArguments.requireEqualLengths("y", y, "gradX", gradX);
    int block = checkRows(activation, "y", y, mask, lengths);
    StorageArguments.requireWritable("gradX", gradX);
    StorageArguments.requireSameOrDisjoint("y", y, "gradX", gradX);
    StorageArguments.requireSameOrDisjoint("gradY", gradY, "gradX", gradX);
    if (threads == null) {
      backward(activation, block, y, mask, lengths, gradY, gradX, 0, y.length());
      return;
    }
    threads.run(
        (from, count) -> backward(activation, block, y, mask, lengths, gradY, gradX, from, count),
        y.length(),
        block,
        true);
  }

  /** Over the elements from an index on. */
  private static void backward(
      RowActivation activation,
      int block,
      FloatStorage y,
      boolean[] mask,
      int[] lengths,
      FloatStorage gradY,
      FloatStorage gradX,
      long start,
      long length) {
    boolean areInArrays = StorageParts.areInArrays(y, gradY, gradX);
    long end = start + length;
    int tile = tile(length, block, areInArrays);
    Tiles tiles = Tiles.take();
    try {
      float[] elements = areInArrays ? null : Tiles.row(tiles, tile);
      float[] gradients = areInArrays ? null : Tiles.gradients(tiles, tile);
      for (long done = start; done < end; ) {
        int count = (int) Math.min(tile, end - done);
        StorageParts.read(y, done, elements, count);
        StorageParts.read(gradY, done, gradients, count);
        float[] ys = StorageParts.array(y, elements);
        int yFrom = StorageParts.start(y, done);
        float[] gradYs = StorageParts.array(gradY, gradients);
        int gradYFrom = StorageParts.start(gradY, done);
        float[] gradXs = StorageParts.array(gradX, elements);
        int gradXFrom = StorageParts.start(gradX, done);
        int rows = count / activation.width();
        if (mask != null) {
          activation.backward(
              ys, yFrom, mask, (int) done, gradYs, gradYFrom, gradXs, gradXFrom, rows);
        } else if (lengths != null) {
          int row = (int) (done / activation.width());
          activation.backward(ys, yFrom, lengths, row, gradYs, gradYFrom, gradXs, gradXFrom, rows);
        } else {
          activation.backward(ys, yFrom, gradYs, gradYFrom, gradXs, gradXFrom, rows);
        }
        StorageParts.write(gradX, done, elements, count);
        done += count;
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** As many whole blocks as a tile holds, or one; of arrays all. */
  private static int tile(long length, int block, boolean areInArrays) {
    return (int)
        Math.min(length, areInArrays ? length : (long) block * Math.max(1, Tiles.LENGTH / block));
  }

  /** The elements of a block. */
  private static int checkRows(
      RowActivation activation, String name, FloatStorage x, boolean[] mask, int[] lengths) {
    long rows = StorageArguments.wholeRows(name, x, activation.width());
    if (rows % activation.elementsPerChannel() != 0) {
      throw new IllegalArgumentException(
          "rows must be a multiple of elementsPerChannel, which is "
              + activation.elementsPerChannel()
              + ", but is "
              + rows);
    }
    if (mask != null && mask.length != x.length()) {
      throw new IllegalArgumentException(
          name + " has length " + x.length() + " but mask has length " + mask.length);
    }
    if (lengths != null) {
      if (lengths.length != rows) {
        throw new IllegalArgumentException(
            name + " has " + rows + " rows but lengths has length " + lengths.length);
      }
      Check.rangeUpTo("lengths", activation.width(), lengths, 0, lengths.length);
    }
    // Without rows there is no block.
    return rows == 0
        ? 1
        : StorageArguments.requireFitArray(
            "a block of rows", (long) activation.width() * activation.elementsPerChannel());
  }
}
