package io.github.relu4j.internal.memory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Optional;

/**
 * The methods of {@code java.lang.foreign.MemorySegment} that are needed, which Java 17 has not.
 */
public final class Segments {

  private static final int FIRST_WITH_SEGMENTS = 22;

  private static final Methods METHODS = find();

  private Segments() {}

  /** Never started: any thread but those that use segments. */
  private static final Thread ANOTHER = areThere() ? another() : null;

  private record Methods(
      MethodHandle ofBuffer,
      MethodHandle address,
      MethodHandle heapBase,
      MethodHandle isNative,
      MethodHandle isAccessibleBy) {}

  /** It keeps nothing of the thread that happens to ask first. */
  private static Thread another() {
    Thread thread = new Thread(null, null, "relu4j", 0, false);
    thread.setContextClassLoader(null);
    return thread;
  }

  private static Methods find() {
    if (Runtime.version().feature() < FIRST_WITH_SEGMENTS) {
      return null;
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
      return new Methods(
          lookup
              .findStatic(segment, "ofBuffer", MethodType.methodType(segment, Buffer.class))
              .asType(MethodType.methodType(Object.class, Buffer.class)),
          ofSegment(lookup, segment, "address", long.class),
          ofSegment(lookup, segment, "heapBase", Optional.class),
          ofSegment(lookup, segment, "isNative", boolean.class),
          lookup
              .findVirtual(
                  segment, "isAccessibleBy", MethodType.methodType(boolean.class, Thread.class))
              .asType(MethodType.methodType(boolean.class, Object.class, Thread.class)));
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

  /**
   * Whether there are segments.
   *
   * @return false before Java 22
   */
  public static boolean areThere() {
    return METHODS != null;
  }

  /**
   * The elements of a buffer from its position to its limit.
   *
   * @param buffer the buffer
   * @return a segment
   */
  public static Object of(Buffer buffer) {
    try {
      return (Object) METHODS.ofBuffer.invokeExact(buffer);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * The same of a buffer whose floats loops can work on where they are: a direct one in native byte
   * order.
   *
   * @param buffer the buffer
   * @return a segment, or null for other buffers and where there are no segments
   */
  public static Object ofNative(FloatBuffer buffer) {
    return areThere() && buffer.isDirect() && buffer.order() == ByteOrder.nativeOrder()
        ? of(buffer)
        : null;
  }

  /**
   * Whether any thread may use a buffer: not if it is of an arena that is confined to one.
   *
   * @param buffer the buffer
   * @return true also where there are no segments
   */
  public static boolean isBufferForAnyThread(Buffer buffer) {
    return !areThere() || buffer.hasArray() || isSegmentForAnyThread(of(buffer));
  }

  /**
   * Whether any thread may use a segment.
   *
   * @param segment the segment
   * @return false if it is confined to one thread
   */
  public static boolean isSegmentForAnyThread(Object segment) {
    try {
      return (boolean) METHODS.isAccessibleBy.invokeExact(segment, ANOTHER);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * Whether a segment is outside the heap.
   *
   * @param segment the segment
   * @return false where it is over an array
   */
  public static boolean isNative(Object segment) {
    try {
      return (boolean) METHODS.isNative.invokeExact(segment);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * Where a segment starts.
   *
   * @param segment the segment
   * @return its address; over an array, how many bytes from the array's start
   */
  public static long address(Object segment) {
    try {
      return (long) METHODS.address.invokeExact(segment);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * The array that a segment is over.
   *
   * @param segment the segment
   * @return the array, or null where it has none or does not give it
   */
  public static Object array(Object segment) {
    try {
      return ((Optional<?>) METHODS.heapBase.invokeExact(segment)).orElse(null);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
  }
}
