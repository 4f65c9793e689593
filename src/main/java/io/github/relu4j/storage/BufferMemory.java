package io.github.relu4j.storage;

import io.github.relu4j.internal.memory.Segments;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * Where the elements of a buffer lie. From Java 22 on a memory segment tells the address of a
 * direct buffer, and the array under a buffer that is a view of another. Before that nothing does:
 * then only ranges of the very same buffer object are told to share memory.
 */
final class BufferMemory {

  private BufferMemory() {}

  /** The elements of a buffer from its position on, of so many bytes each. */
  static MemoryRange of(Buffer buffer, int width) {
    return of(buffer, width, width, width);
  }

  /** The shorts in bytes. */
  static MemoryRange ofShorts(ByteBuffer buffer) {
    return of(buffer, Byte.BYTES, Short.BYTES, Short.BYTES);
  }

  /**
   * The elements of a storage over a buffer, from its position on.
   *
   * @param unit bytes of an element of the buffer
   * @param width bytes of an element of the storage
   * @param distance bytes from one to the next
   */
  static MemoryRange of(Buffer buffer, int unit, int width, long distance) {
    long position = (long) buffer.position() * unit;
    if (buffer.hasArray()) {
      long start = (long) buffer.arrayOffset() * unit + position;
      return MemoryRange.of(buffer.array(), start, width, distance);
    }
    MemoryRange known =
        Segments.areThere() ? ofSegment(Segments.of(buffer), width, distance) : null;
    return known != null ? known : MemoryRange.of(buffer, position, width, distance);
  }

  /** As a segment tells it, or null where even that does not. */
  private static MemoryRange ofSegment(Object segment, int width, long distance) {
    long start = Segments.address(segment);
    if (Segments.isNative(segment)) {
      return MemoryRange.ofAddress(start, width, distance);
    }
    Object array = Segments.array(segment);
    return array == null ? null : MemoryRange.of(array, start, width, distance);
  }
}
