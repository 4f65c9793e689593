package io.github.relu4j;

import io.github.relu4j.internal.format.NumberFormat;
import io.github.relu4j.internal.format.NumberMemory;
import io.github.relu4j.internal.loop.Lookup;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.storage.FloatStorage;

/**
 * Looking up over storages: all checks, then in their arrays where these are to be had, else part
 * by part in scratch memory.
 */
final class EncodedCalls {

  /** As many as the scratch memory holds. */
  private static final int PART = Tiles.DOUBLES;

  private EncodedCalls() {}

  static <T> void run(
      StorageOperation operation,
      Lookup<T> table,
      NumberFormat<T> inFormat,
      NumberFormat<T> outFormat,
      FloatStorage x,
      FloatStorage out) {
    StorageArguments.requireEqualLengths(operation.inputName(), x, operation.outputName(), out);
    NumberMemory<T> in = encoded(operation.inputName(), x, inFormat);
    NumberMemory<T> results = encoded(operation.outputName(), out, outFormat);
    StorageArguments.requireWritable(operation.outputName(), out);
    StorageArguments.requireSameOrDisjoint(operation.inputName(), x, operation.outputName(), out);
    if (in.array() != null && results.array() != null) {
      table.apply(in.array(), in.offset(), results.array(), results.offset(), (int) x.length());
    } else {
      inParts(table, in, results, x.length());
    }
  }

  /** Of one format there is one type of array. */
  @SuppressWarnings("unchecked")
  private static <T> NumberMemory<T> encoded(
      String name, FloatStorage storage, NumberFormat<T> format) {
    if (storage instanceof NumberMemory<?> encoded && encoded.format().equals(format)) {
      return (NumberMemory<T>) encoded;
    }
    throw new IllegalArgumentException(
        name
            + " must be "
            + format
            + ", as the table is, but is "
            + (storage instanceof NumberMemory<?> other ? other.format() : "of floats")
            + ": what has another format is for the activation itself");
  }

  private static <T> void inParts(
      Lookup<T> table, NumberMemory<T> in, NumberMemory<T> out, long length) {
    Tiles tiles = Tiles.take();
    try {
      T scratch = in.format().scratch(tiles);
      for (long done = 0; done < length; done += PART) {
        int count = (int) Math.min(PART, length - done);
        in.load(done, scratch, count);
        table.apply(scratch, 0, scratch, 0, count);
        out.store(done, scratch, count);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }
}
