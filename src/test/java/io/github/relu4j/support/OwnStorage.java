package io.github.relu4j.support;

import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.storage.MemoryRange;
import java.util.Objects;

/** Floats as a user may have them: in reverse, as bits in an int[]. */
final class OwnStorage implements StoredFloats {

  private final int[] bits;

  OwnStorage(int elements) {
    bits = new int[elements];
  }

  @Override
  public float get(int index) {
    return Float.intBitsToFloat(bits[bits.length - 1 - index]);
  }

  @Override
  public void set(int index, float value) {
    bits[bits.length - 1 - index] = Float.floatToRawIntBits(value);
  }

  @Override
  public FloatStorage view(int from, int length) {
    return new View(from, length, false);
  }

  @Override
  public FloatStorage readOnlyView(int from, int length) {
    return new View(from, length, true);
  }

  private final class View implements FloatStorage {

    private final int start;
    private final int length;
    private final boolean isReadOnly;
    private final MemoryRange memory;

    View(int start, int length, boolean isReadOnly) {
      this.start = start;
      this.length = length;
      this.isReadOnly = isReadOnly;
      // In which direction does not matter, as long as it is the same for all.
      this.memory = MemoryRange.of(bits, start, 1);
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public boolean isReadOnly() {
      return isReadOnly;
    }

    @Override
    public MemoryRange memory() {
      return memory;
    }

    @Override
    public void read(long from, float[] to, int toOffset, int count) {
      Objects.checkFromIndexSize(from, count, (long) length);
      for (int i = 0; i < count; i++) {
        to[toOffset + i] = get(start + (int) from + i);
      }
    }

    @Override
    public void write(long at, float[] from, int fromOffset, int count) {
      Objects.checkFromIndexSize(at, count, (long) length);
      for (int i = 0; i < count; i++) {
        set(start + (int) at + i, from[fromOffset + i]);
      }
    }
  }
}
