package io.github.relu4j.storage;

import io.github.relu4j.internal.memory.Segments;
import io.github.relu4j.internal.memory.Shareable;
import java.nio.FloatBuffer;

/** Every n-th float of a buffer. */
final class StridedFloats implements FloatStorage, Shareable {

  private final FloatBuffer buffer;
  private final int stride;
  private final int length;
  private final MemoryRange memory;
  private final boolean isShareable;

  /** The part between position and limit at this moment, from its first element on. */
  StridedFloats(FloatBuffer buffer, int stride) {
    this.buffer = buffer.slice();
    this.stride = stride;
    this.length = (int) (((long) buffer.remaining() + stride - 1) / stride);
    this.memory = BufferMemory.of(buffer, Float.BYTES, Float.BYTES, (long) Float.BYTES * stride);
    this.isShareable = Segments.isBufferForAnyThread(buffer);
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
  public boolean isShareable() {
    return isShareable;
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
