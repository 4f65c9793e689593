package io.github.relu4j.storage;

import io.github.relu4j.internal.loop.Tiles;
import java.nio.Buffer;

/**
 * Numbers of another format than float: converted where their array is to be had, else by way of
 * scratch memory, from and to which they are copied in bulk.
 *
 * @param <T> an array of numbers of that format
 */
abstract class Converted<T> implements FloatStorage {

  /** Numbers that are converted together, as many as the smallest scratch holds. */
  private static final int PART = Tiles.DOUBLES;

  private final long length;
  private final boolean isReadOnly;
  private final MemoryRange memory;

  /** What the buffer is over, where it is to be had: else null. */
  private final T array;

  private final int offset;

  /** The part of a buffer between position and limit at this moment. */
  @SuppressWarnings("unchecked")
  Converted(Buffer buffer, MemoryRange memory) {
    this.length = buffer.remaining();
    this.isReadOnly = buffer.isReadOnly();
    this.memory = memory;
    this.array = buffer.hasArray() ? (T) buffer.array() : null;
    this.offset = array == null ? 0 : buffer.arrayOffset() + buffer.position();
  }

  /** The array for numbers on their way; a new one where there are no tiles. */
  abstract T scratch(Tiles tiles);

  /** Copies numbers from the memory to the start of an array. */
  abstract void load(long from, T to, int count);

  /** Copies numbers from the start of an array to the memory. */
  abstract void store(long at, T from, int count);

  abstract void toFloats(T from, int fromOffset, float[] to, int toOffset, int count);

  abstract void fromFloats(float[] from, int fromOffset, T to, int toOffset, int count);

  @Override
  public final long length() {
    return length;
  }

  @Override
  public final boolean isReadOnly() {
    return isReadOnly;
  }

  @Override
  public final MemoryRange memory() {
    return memory;
  }

  @Override
  public final void read(long from, float[] to, int toOffset, int count) {
    Elements.check(from, count, length);
    if (array != null) {
      toFloats(array, offset + (int) from, to, toOffset, count);
      return;
    }
    Tiles tiles = Tiles.take();
    try {
      T scratch = scratch(tiles);
      for (int done = 0, part; done < count; done += part) {
        part = Math.min(PART, count - done);
        load(from + done, scratch, part);
        toFloats(scratch, 0, to, toOffset + done, part);
      }
      Tiles.giveBackIfTaken(tiles);
    } catch (Throwable e) {
      if (tiles != null) {
        tiles.taken = 0;
      }
      throw e;
    }
  }

  @Override
  public final void write(long at, float[] from, int fromOffset, int count) {
    Elements.check(at, count, length);
    if (array != null) {
      fromFloats(from, fromOffset, array, offset + (int) at, count);
      return;
    }
    Tiles tiles = Tiles.take();
    try {
      T scratch = scratch(tiles);
      for (int done = 0, part; done < count; done += part) {
        part = Math.min(PART, count - done);
        fromFloats(from, fromOffset + done, scratch, 0, part);
        store(at + done, scratch, part);
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
