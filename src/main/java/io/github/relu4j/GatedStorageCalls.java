package io.github.relu4j;

import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.storage.FloatStorage;

/**
 * The methods over storages of {@link GatedLinearUnit} and {@link GatedRows}, as {@link
 * StorageCalls} has those of an {@link Activation}.
 */
final class GatedStorageCalls {

  private GatedStorageCalls() {}

  /**
   * Forward.
   *
   * @param threads what shares the work, or null
   */
  static void forward(
      Threads threads, GatedLinearUnit unit, FloatStorage gate, FloatStorage up, FloatStorage y) {
    StorageArguments.requireEqualLengths("gate", gate, "up", up);
    StorageArguments.requireEqualLengths("gate", gate, "y", y);
    StorageArguments.requireWritable("y", y);
    StorageArguments.requireSameOrDisjoint("gate", gate, "y", y);
    StorageArguments.requireSameOrDisjoint("up", up, "y", y);
    if (threads == null) {
      forward(unit, gate, up, y, 0, gate.length());
      return;
    }
    threads.run((from, count) -> forward(unit, gate, up, y, from, count), gate.length(), 1, true);
  }

  /** Over the elements from an index on. */
  private static void forward(
      GatedLinearUnit unit,
      FloatStorage gate,
      FloatStorage up,
      FloatStorage y,
      long from,
      long length) {
    long end = from + length;
    int tile = StorageParts.tile(length, StorageParts.areInArrays(gate, up, y));
    Tiles tiles = Tiles.take();
    try {
      float[] gates = Tiles.row(tiles, Tiles.LENGTH);
      float[] ups = Tiles.gradients(tiles, Tiles.LENGTH);
      long done = from + worked(unit, tiles, gate, up, y, from, length);
      while (done < end) {
        int count = (int) Math.min(tile, end - done);
        StorageParts.read(gate, done, gates, count);
        StorageParts.read(up, done, ups, count);
        unit.forward(
            StorageParts.array(gate, gates),
            StorageParts.start(gate, done),
            StorageParts.array(up, ups),
            StorageParts.start(up, done),
            StorageParts.array(y, gates),
            StorageParts.start(y, done),
            count);
        StorageParts.write(y, done, gates, count);
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

  /** How many elements were worked on where they are, in native memory: the first so many. */
  private static long worked(
      GatedLinearUnit unit,
      Tiles tiles,
      FloatStorage gate,
      FloatStorage up,
      FloatStorage y,
      long from,
      long length) {
    Object gates = StorageParts.segment(gate);
    Object ups = StorageParts.segment(up);
    Object ys = StorageParts.segment(y);
    boolean isInPlaceOfUp = up == y || up.memory().isSameAs(up.length(), y.memory());
    if (gates == null
        || ups == null
        || ys == null
        || tiles == null
        || isInPlaceOfUp
        || NativeLoop.elements(length) == 0) {
      return 0;
    }
    // Memory that has been closed says so here, before the values of the activation go to y.
    up.read(from, tiles.elements, 0, (int) Math.min(length, 1));
    return GatedDispatch.overNative(unit, tiles, gates, ups, ys, from, length);
  }

  /**
   * Backward.
   *
   * @param threads what shares the work, or null
   */
  static void backward(
      Threads threads,
      GatedLinearUnit unit,
      FloatStorage gate,
      FloatStorage up,
      FloatStorage gradY,
      FloatStorage gradGate,
      FloatStorage gradUp) {
    StorageArguments.requireEqualLengths("gate", gate, "up", up);
    StorageArguments.requireEqualLengths("gate", gate, "gradY", gradY);
    StorageArguments.requireEqualLengths("gate", gate, "gradGate", gradGate);
    StorageArguments.requireEqualLengths("gate", gate, "gradUp", gradUp);
    requireGradient("gradGate", gradGate, gate, up, gradY);
    requireGradient("gradUp", gradUp, gate, up, gradY);
    StorageArguments.requireDisjoint("gradGate", gradGate, "gradUp", gradUp);
    if (threads == null) {
      backward(unit, gate, up, gradY, gradGate, gradUp, 0, gate.length());
      return;
    }
    threads.run(
        (from, count) -> backward(unit, gate, up, gradY, gradGate, gradUp, from, count),
        gate.length(),
        1,
        true);
  }

  /** Over the elements from an index on. */
  private static void backward(
      GatedLinearUnit unit,
      FloatStorage gate,
      FloatStorage up,
      FloatStorage gradY,
      FloatStorage gradGate,
      FloatStorage gradUp,
      long from,
      long length) {
    long end = from + length;
    int tile =
        StorageParts.tile(
            length,
            StorageParts.areInArrays(gate, up, gradY)
                && StorageParts.areInArrays(gradGate, gradUp, gradUp));
    Tiles tiles = Tiles.take();
    try {
      float[] gates = Tiles.row(tiles, Tiles.LENGTH);
      float[] ups = Tiles.gradients(tiles, Tiles.LENGTH);
      float[] gradients = tiles == null ? new float[Tiles.LENGTH] : tiles.scales;
      // Memory that has been closed says so here, before the other gradient is written.
      int first = (int) Math.min(length, 1);
      StorageParts.read(gradGate, from, gates, first);
      StorageParts.read(gradUp, from, ups, first);
      for (long done = from; done < end; ) {
        int count = (int) Math.min(tile, end - done);
        StorageParts.read(gate, done, gates, count);
        StorageParts.read(up, done, ups, count);
        StorageParts.read(gradY, done, gradients, count);
        unit.backward(
            StorageParts.array(gate, gates),
            StorageParts.start(gate, done),
            StorageParts.array(up, ups),
            StorageParts.start(up, done),
            StorageParts.array(gradY, gradients),
            StorageParts.start(gradY, done),
            StorageParts.array(gradGate, gates),
            StorageParts.start(gradGate, done),
            StorageParts.array(gradUp, ups),
            StorageParts.start(gradUp, done),
            count);
        StorageParts.write(gradGate, done, gates, count);
        StorageParts.write(gradUp, done, ups, count);
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

  private static void requireGradient(
      String name, FloatStorage gradient, FloatStorage gate, FloatStorage up, FloatStorage gradY) {
    StorageArguments.requireWritable(name, gradient);
    StorageArguments.requireSameOrDisjoint("gate", gate, name, gradient);
    StorageArguments.requireSameOrDisjoint("up", up, name, gradient);
    StorageArguments.requireSameOrDisjoint("gradY", gradY, name, gradient);
  }

  static void forward(GatedRows rows, FloatStorage x, FloatStorage y) {
    long count = checkRows(rows, x, "y", y);
    StorageArguments.requireWritable("y", y);
    // Where y starts as x does, each result is written when all before it have been read.
    StorageArguments.requireSameOrDisjoint("x", x, "y", y);
    int width = rows.width();
    int atOnce = rowsAtOnce(count, width, StorageParts.isInArray(x) && StorageParts.isInArray(y));
    Tiles tiles = Tiles.take();
    try {
      float[] elements = scratch(tiles, x, y, y, atOnce, width);
      for (long row = 0; row < count; ) {
        int part = (int) Math.min(atOnce, count - row);
        StorageParts.read(x, row * 2 * width, elements, part * 2 * width);
        rows.forward(
            StorageParts.array(x, elements),
            StorageParts.start(x, row * 2 * width),
            StorageParts.array(y, elements),
            StorageParts.start(y, row * width),
            part);
        StorageParts.write(y, row * width, elements, part * width);
        row += part;
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  static void backward(GatedRows rows, FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    long count = checkRows(rows, x, "gradY", gradY);
    StorageArguments.requireEqualLengths("x", x, "gradX", gradX);
    StorageArguments.requireWritable("gradX", gradX);
    StorageArguments.requireSameOrDisjoint("x", x, "gradX", gradX);
    StorageArguments.requireDisjoint("gradY", gradY, "gradX", gradX);
    int width = rows.width();
    int atOnce = rowsAtOnce(count, width, StorageParts.areInArrays(x, gradY, gradX));
    Tiles tiles = Tiles.take();
    try {
      float[] elements = scratch(tiles, x, gradY, gradX, atOnce, width);
      float[] gradients =
          StorageParts.isInArray(gradY) ? null : Tiles.gradients(tiles, atOnce * width);
      for (long row = 0; row < count; ) {
        int part = (int) Math.min(atOnce, count - row);
        StorageParts.read(x, row * 2 * width, elements, part * 2 * width);
        StorageParts.read(gradY, row * width, gradients, part * width);
        rows.backward(
            StorageParts.array(x, elements),
            StorageParts.start(x, row * 2 * width),
            StorageParts.array(gradY, gradients),
            StorageParts.start(gradY, row * width),
            StorageParts.array(gradX, elements),
            StorageParts.start(gradX, row * 2 * width),
            part);
        StorageParts.write(gradX, row * 2 * width, elements, part * 2 * width);
        row += part;
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  /** Room for rows of x, unless all are in arrays. */
  private static float[] scratch(
      Tiles tiles, FloatStorage x, FloatStorage y, FloatStorage out, int rows, int width) {
    return StorageParts.areInArrays(x, y, out) ? null : Tiles.row(tiles, rows * 2 * width);
  }

  private static int rowsAtOnce(long rows, int width, boolean areAllInArrays) {
    return areAllInArrays
        ? (int) rows
        : (int) Math.min(rows, Math.max(1, Tiles.LENGTH / 2 / width));
  }

  /** The number of rows of x, which is twice as long as y. */
  private static long checkRows(GatedRows rows, FloatStorage x, String name, FloatStorage y) {
    StorageArguments.requireTimesAsLong(x, 2, name, y);
    long count = StorageArguments.wholeRows(name, y, rows.width());
    if (count > 0) {
      StorageArguments.requireFitArray("a row", 2L * rows.width());
    }
    return count;
  }
}
