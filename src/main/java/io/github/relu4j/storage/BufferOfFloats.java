package io.github.relu4j.storage;

import io.github.relu4j.internal.memory.NativeFloats;
import io.github.relu4j.internal.memory.Segments;
import io.github.relu4j.internal.memory.Shareable;
import java.nio.FloatBuffer;

/** The floats of a buffer whose array, if it has one, cannot be had. */
final class BufferOfFloats extends NativeFloats implements FloatStorage, Shareable {

  private final FloatBuffer buffer;
  private final MemoryRange memory;
  private final boolean isShareable;

  /** The part between position and limit at this moment. */
  BufferOfFloats(FloatBuffer buffer) {
    super(Segments.ofNative(buffer));
    this.buffer = buffer.slice();
    this.memory = BufferMemory.of(buffer, Float.BYTES);
    this.isShareable = Segments.isBufferForAnyThread(buffer);
  }

  @Override
  public long length() {
    return buffer.capacity();
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
    buffer.get(Elements.index(from, count, buffer.capacity()), to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    buffer.put(Elements.index(at, count, buffer.capacity()), from, fromOffset, count);
  }
}
