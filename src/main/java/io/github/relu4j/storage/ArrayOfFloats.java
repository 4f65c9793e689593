package io.github.relu4j.storage;

import io.github.relu4j.internal.memory.ArrayRange;
import io.github.relu4j.internal.memory.Shareable;

/** A range of a float[], which loops work on where it is. */
final class ArrayOfFloats extends ArrayRange implements FloatStorage, Shareable {

  private final int length;
  private final MemoryRange memory;

  /** A checked range. */
  ArrayOfFloats(float[] array, int offset, int length) {
    super(array, offset);
    this.length = length;
    this.memory = MemoryRange.of(array, (long) offset * Float.BYTES, Float.BYTES);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public MemoryRange memory() {
    return memory;
  }

  @Override
  public boolean isShareable() {
    return true;
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    int first = offset() + Elements.index(from, count, length);
    System.arraycopy(array(), first, to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    int first = offset() + Elements.index(at, count, length);
    System.arraycopy(from, fromOffset, array(), first, count);
  }
}
