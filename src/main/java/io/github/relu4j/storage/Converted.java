package io.github.relu4j.storage;

import io.github.relu4j.internal.format.NumberFormat;
import io.github.relu4j.internal.format.NumberMemory;
import io.github.relu4j.internal.memory.Segments;
import io.github.relu4j.internal.memory.Shareable;
import java.nio.Buffer;

/**
 * Numbers of another format than float: converted where their array is to be had, else by way of
 * scratch memory, from and to which they are copied in bulk.
 *
 * @param <T> an array of numbers of that format
 */
abstract class Converted<T> implements FloatStorage, NumberMemory<T>, Shareable {

  private final NumberFormat<T> format;
  private final long length;
  private final boolean isReadOnly;
  private final MemoryRange memory;
  private final boolean isShareable;

  /** What the buffer is over, where it is to be had: else null. */
  private final T array;

  private final int offset;

  /** The part of a buffer between position and limit at this moment. */
  @SuppressWarnings("unchecked")
  Converted(NumberFormat<T> format, Buffer buffer, MemoryRange memory) {
    this.format = format;
    this.length = buffer.remaining();
    this.isReadOnly = buffer.isReadOnly();
    this.memory = memory;
    this.isShareable = Segments.isBufferForAnyThread(buffer);
    this.array = buffer.hasArray() ? (T) buffer.array() : null;
    this.offset = array == null ? 0 : buffer.arrayOffset() + buffer.position();
  }

  @Override
  public final NumberFormat<T> format() {
    return format;
  }

  @Override
  public final T array() {
    return array;
  }

  @Override
  public final int offset() {
    return offset;
  }

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
  public final boolean isShareable() {
    return isShareable;
  }

  @Override
  public final void read(long from, float[] to, int toOffset, int count) {
    Elements.check(from, count, length);
    if (array != null) {
      format.toFloats(array, offset + (int) from, to, toOffset, count);
    } else {
      format.read(this, from, to, toOffset, count);
    }
  }

  @Override
  public final void write(long at, float[] from, int fromOffset, int count) {
    Elements.check(at, count, length);
    if (array != null) {
      format.fromFloats(from, fromOffset, array, offset + (int) at, count);
    } else {
      format.write(this, at, from, fromOffset, count);
    }
  }
}
