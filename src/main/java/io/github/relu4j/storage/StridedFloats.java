package io.github.relu4j.storage;

import java.nio.FloatBuffer;

/** Every n-th float of a buffer. */
final class StridedFloats implements FloatStorage {

  private final FloatBuffer buffer;
  private final int stride;
  private final int length;
  private final MemoryRange memory;

  /** The part between position and limit at this moment, from its first element on. */
  StridedFloats(FloatBuffer buffer, int stride) {
    this.buffer = buffer.slice();
    this.stride = stride;
    this.length = (int) (((long) buffer.remaining() + stride - 1) / stride);
    this.memory = BufferMemory.of(buffer, Float.BYTES, Float.BYTES, (long) Float.BYTES * stride);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isReadOnly() {
    return buffer.isReadOnly();
  }

  @Override
  public MemoryRange memory() {
    return memory;
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    int first = Elements.index(from, count, length) * stride;
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = buffer.get(first + i * stride);
    }
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    int first = Elements.index(at, count, length) * stride;
    for (int i = 0; i < count; i++) {
      buffer.put(first + i * stride, from[fromOffset + i]);
    }
  }
}
