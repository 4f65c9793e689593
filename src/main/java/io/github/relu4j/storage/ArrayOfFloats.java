package io.github.relu4j.storage;

import io.github.relu4j.internal.loop.ArrayRange;

/** A range of a float[], which loops work on where it is. */
final class ArrayOfFloats implements FloatStorage, ArrayRange {

  private final float[] array;
  private final int offset;
  private final int length;
  private final MemoryRange memory;

  /** A checked range. */
  ArrayOfFloats(float[] array, int offset, int length) {
    this.array = array;
    this.offset = offset;
    this.length = length;
    this.memory = MemoryRange.of(array, (long) offset * Float.BYTES, Float.BYTES);
  }

  @Override
  public float[] array() {
    return array;
  }

  @Override
  public int offset() {
    return offset;
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
  public void read(long from, float[] to, int toOffset, int count) {
    System.arraycopy(array, offset + Elements.index(from, count, length), to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    System.arraycopy(from, fromOffset, array, offset + Elements.index(at, count, length), count);
  }
}
