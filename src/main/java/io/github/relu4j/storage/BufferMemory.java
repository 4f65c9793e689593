package io.github.relu4j.storage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the elements of a buffer lie. From Java 22 on a memory segment tells the address of a
 * direct buffer, and the array under a buffer that is a view of another. Before that nothing does:
 * then only ranges of the very same buffer object are told to share memory.
 */
final class BufferMemory {

  private static final int FIRST_WITH_SEGMENTS = 22;

  private static final Segments SEGMENTS = Segments.find();

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
    MemoryRange known = SEGMENTS == null ? null : SEGMENTS.range(buffer, width, distance);
    return known != null ? known : MemoryRange.of(buffer, position, width, distance);
  }

  /** The methods of {@code java.lang.foreign.MemorySegment}, which Java 17 has not. */
  private record Segments(
      MethodHandle ofBuffer, MethodHandle address, MethodHandle heapBase, MethodHandle isNative) {

    static Segments find() {
      if (Runtime.version().feature() < FIRST_WITH_SEGMENTS) {
        return null;
      }
      try {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
        return new Segments(
            lookup
                .findStatic(segment, "ofBuffer", MethodType.methodType(segment, Buffer.class))
                .asType(MethodType.methodType(Object.class, Buffer.class)),
            ofSegment(lookup, segment, "address", long.class),
            ofSegment(lookup, segment, "heapBase", Optional.class),
            ofSegment(lookup, segment, "isNative", boolean.class));
      } catch (ReflectiveOperationException | LinkageError e) {
        // A native image need not keep what is found by name, and may say so by an error.
        return null;
      }
    }

    private static MethodHandle ofSegment(
        MethodHandles.Lookup lookup, Class<?> segment, String name, Class<?> type)
        throws ReflectiveOperationException {
      return lookup
          .findVirtual(segment, name, MethodType.methodType(type))
          .asType(MethodType.methodType(type, Object.class));
    }

    /** The range from the buffer's position on, or null where even a segment does not tell. */
    MemoryRange range(Buffer buffer, int width, long distance) {
      try {
        Object segment = (Object) ofBuffer.invokeExact(buffer);
        long start = (long) address.invokeExact(segment);
        if ((boolean) isNative.invokeExact(segment)) {
          return MemoryRange.ofAddress(start, width, distance);
        }
        Object array = ((Optional<?>) heapBase.invokeExact(segment)).orElse(null);
        return array == null ? null : MemoryRange.of(array, start, width, distance);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
