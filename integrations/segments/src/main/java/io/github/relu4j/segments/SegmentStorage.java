package io.github.relu4j.segments;

import io.github.relu4j.internal.format.Bfloat16Format;
import io.github.relu4j.internal.format.DoubleFormat;
import io.github.relu4j.internal.format.HalfFormat;
import io.github.relu4j.internal.format.QuantisedFormat;
import io.github.relu4j.storage.FloatStorage;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Makes a {@link FloatStorage} of a {@link MemorySegment}, which the methods of activations, gated
 * units and row functions take in the place of a {@code float[]}:
 *
 * <pre>{@code
 * FloatStorage x = SegmentStorage.of(segment);
 * FloatStorage y = SegmentStorage.ofHalves(other);
 * Activations.gelu().forward(x, y);
 * }</pre>
 *
 * <p><b>Segments.</b> Any segment will do: native, of a mapped file, or over an array of any type;
 * at any address, whether it is a multiple of an element's size or not; with more than 2^31
 * elements. A view has all whole elements of its segment. Bytes that are left over at the end are
 * no element. For a part take {@link MemorySegment#asSlice(long, long)}. The view copies nothing.
 * Make a view once and keep it: then no call allocates.
 *
 * <p><b>Speed.</b> Floats in a {@code float[]} segment that is not read-only are worked on where
 * they are. On the vector path so are floats in native memory, in native byte order, by most
 * functions of an activation if all arguments are such. All others are copied to scratch memory,
 * some 1 000 elements at a time.
 *
 * <p><b>Results.</b> They are rounded as those of the same formats in buffers. See {@link
 * FloatStorage}.
 *
 * <p><b>Byte order.</b> Without a {@link ByteOrder} it is that of the processor, {@link
 * ByteOrder#nativeOrder()}.
 *
 * <p><b>Errors.</b> These are found before anything is written:
 *
 * <ul>
 *   <li>an output that is read-only: {@link UnsupportedOperationException}
 *   <li>a segment whose arena has been closed: {@link IllegalStateException} of the JDK
 *   <li>a segment that is confined to another thread: {@link WrongThreadException} of the JDK
 *   <li>an output that partly overlaps an input: {@link IllegalArgumentException}. It is told of
 *       segments, direct buffers and arrays in any mixture. It is not told of a read-only segment
 *       over an array
 * </ul>
 *
 * <p>If another thread closes a shared arena during a call, the call fails and some elements have
 * been written.
 *
 * <p><b>Thread-safety.</b> A view is as thread-safe as its segment: threads may use one at once if
 * they may use the segment, and only read it or write parts of their own.
 *
 * @see FloatStorage
 */
public final class SegmentStorage {

  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();

  private SegmentStorage() {}

  /**
   * Floats in native byte order.
   *
   * @param segment the segment
   * @return a view of it
   */
  public static FloatStorage of(MemorySegment segment) {
    return of(segment, NATIVE);
  }

  /**
   * Floats.
   *
   * @param segment the segment
   * @param order the byte order of the floats
   * @return a view of it
   */
  public static FloatStorage of(MemorySegment segment, ByteOrder order) {
    require(segment, order);
    if (order == NATIVE
        && segment.heapBase().orElse(null) instanceof float[] array
        && segment.address() % Float.BYTES == 0) {
      int offset = (int) (segment.address() / Float.BYTES);
      return FloatStorage.of(array, offset, (int) (segment.byteSize() / Float.BYTES));
    }
    return new SegmentOfFloats(segment, order);
  }

  /**
   * Every n-th float, in native byte order, such as a column of a matrix.
   *
   * @param segment the segment; its first float is the first element
   * @param stride how many floats from one element to the next, at least 1
   * @return a view of it
   * @throws IllegalArgumentException if the stride is under 1
   */
  public static FloatStorage ofStrided(MemorySegment segment, long stride) {
    return ofStrided(segment, stride, NATIVE);
  }

  /**
   * Every n-th float, such as a column of a matrix.
   *
   * @param segment the segment; its first float is the first element
   * @param stride how many floats from one element to the next, at least 1
   * @param order the byte order of the floats
   * @return a view of it
   * @throws IllegalArgumentException if the stride is under 1
   */
  public static FloatStorage ofStrided(MemorySegment segment, long stride, ByteOrder order) {
    require(segment, order);
    if (stride < 1) {
      throw new IllegalArgumentException("stride must be at least 1 but is " + stride);
    }
    return new StridedSegment(segment, stride, order);
  }

  /**
   * Doubles in native byte order.
   *
   * @param segment the segment
   * @return a view of it
   */
  public static FloatStorage ofDoubles(MemorySegment segment) {
    return ofDoubles(segment, NATIVE);
  }

  /**
   * Doubles.
   *
   * @param segment the segment
   * @param order the byte order of the doubles
   * @return a view of it
   */
  public static FloatStorage ofDoubles(MemorySegment segment, ByteOrder order) {
    require(segment, order);
    return new ConvertedSegment<>(
        new DoubleFormat(), segment, ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order));
  }

  /**
   * Half-precision floats (float16: 5 bits of exponent, 10 of fraction) in native byte order.
   *
   * @param segment the segment
   * @return a view of it
   */
  public static FloatStorage ofHalves(MemorySegment segment) {
    return ofHalves(segment, NATIVE);
  }

  /**
   * Half-precision floats (float16: 5 bits of exponent, 10 of fraction).
   *
   * @param segment the segment
   * @param order the byte order of the halves
   * @return a view of it
   */
  public static FloatStorage ofHalves(MemorySegment segment, ByteOrder order) {
    require(segment, order);
    return new ConvertedSegment<>(
        new HalfFormat(), segment, ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order));
  }

  /**
   * Numbers of the format bfloat16, the upper 16 bits of floats, in native byte order.
   *
   * @param segment the segment
   * @return a view of it
   */
  public static FloatStorage ofBfloat16s(MemorySegment segment) {
    return ofBfloat16s(segment, NATIVE);
  }

  /**
   * Numbers of the format bfloat16, the upper 16 bits of floats.
   *
   * @param segment the segment
   * @param order the byte order of the numbers
   * @return a view of it
   */
  public static FloatStorage ofBfloat16s(MemorySegment segment, ByteOrder order) {
    require(segment, order);
    return new ConvertedSegment<>(
        new Bfloat16Format(), segment, ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order));
  }

  /**
   * Quantised numbers: bytes q from -128 to 127 that stand for {@code (q - zeroPoint) * scale}.
   *
   * @param segment the segment
   * @param scale the step from one number to the next, finite and above 0
   * @param zeroPoint the byte that stands for 0, from -128 to 127
   * @return a view of it
   * @throws IllegalArgumentException if scale or zeroPoint is none of these
   */
  public static FloatStorage ofInt8s(MemorySegment segment, float scale, int zeroPoint) {
    require(segment, NATIVE);
    return new ConvertedSegment<>(
        new QuantisedFormat(scale, zeroPoint, true), segment, ValueLayout.JAVA_BYTE);
  }

  /**
   * Quantised numbers: bytes q from 0 to 255 that stand for {@code (q - zeroPoint) * scale}.
   *
   * @param segment the segment
   * @param scale the step from one number to the next, finite and above 0
   * @param zeroPoint the byte that stands for 0, from 0 to 255
   * @return a view of it
   * @throws IllegalArgumentException if scale or zeroPoint is none of these
   */
  public static FloatStorage ofUint8s(MemorySegment segment, float scale, int zeroPoint) {
    require(segment, NATIVE);
    return new ConvertedSegment<>(
        new QuantisedFormat(scale, zeroPoint, false), segment, ValueLayout.JAVA_BYTE);
  }

  private static void require(MemorySegment segment, ByteOrder order) {
    Objects.requireNonNull(segment, "segment");
    Objects.requireNonNull(order, "order");
  }
}
