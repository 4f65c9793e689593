package io.github.relu4j.storage;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.format.Bfloat16Format;
import io.github.relu4j.internal.format.HalfFormat;
import io.github.relu4j.internal.format.QuantisedFormat;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Objects;

/**
 * A run of numbers that are stored somehow, read and written in bulk as floats. The array methods
 * take it in the place of a {@code float[]}:
 *
 * <pre>{@code
 * FloatStorage x = FloatStorage.of(floatBuffer);
 * FloatStorage y = FloatStorage.ofHalves(shorts);
 * Activations.gelu().forward(x, y);
 * }</pre>
 *
 * <p><b>Kinds.</b> The factories here make views of arrays and buffers; they copy nothing. A view
 * of a buffer has the elements from its position to its limit, as they are when the view is made,
 * in the buffer's byte order. For a part of an array other than {@code float[]} wrap it, as in
 * {@code DoubleBuffer.wrap(array, offset, length)}. Bytes that hold floats or doubles are a {@code
 * FloatBuffer} or a {@code DoubleBuffer} by {@code asFloatBuffer()} or {@code asDoubleBuffer()}.
 *
 * <p><b>Results.</b> An activation computes in float, with the bits that it has over arrays. What
 * is read is rounded to the nearest float where the format has more bits; what is written is
 * rounded once, to the nearest number of the format, of two the even one.
 *
 * <ul>
 *   <li>{@code double}: a double beyond the largest float is read as infinite; a written one is the
 *       float, exactly. So its error is that of the float result, some 2^-24 of it, not that of a
 *       double
 *   <li>half and bfloat16: every number is read exactly. A half of 65 520 or more is written as
 *       infinity
 *   <li>int8 and uint8: a byte q is read as {@code (q - zeroPoint) * scale}, one rounded product; v
 *       is written as {@code rint(v / scale) + zeroPoint}, or the nearest byte if that is none. NaN
 *       is written as zeroPoint
 * </ul>
 *
 * <p>All NaNs count as one: a NaN stays a NaN, but its payload is not kept.
 *
 * <p><b>Shared memory.</b> In a call an output may be exactly the memory of an input: element i of
 * both in the same bytes, in any two formats of one width. An output that partly overlaps an input
 * is refused where {@link #memory()} of both tells it:
 *
 * <ul>
 *   <li>arrays, and buffers that give their array: always
 *   <li>direct buffers, and buffers that are views of a heap buffer with other elements: from Java
 *       22 on always, but in a native image that has not kept {@code MemorySegment}; before, only
 *       if both storages were made of the very same buffer object
 *   <li>read-only heap buffers: only if both storages were made of the very same buffer object
 *   <li>a user's own storage: as far as its {@code memory()} tells
 * </ul>
 *
 * <p>An overlap that is not known of is not refused: then an element that is written before it is
 * read is read as it was written. Two views of the same elements give right results also where this
 * is not known, because a part is read before it is written.
 *
 * <p><b>A storage of one's own</b> gives {@link #length()}, {@link #read} and {@link #write}. Calls
 * read and write it from the first element to the last, and check the range before. They take some
 * 1 000 elements at a time, or a row, or all elements of a channel that follow each other, if these
 * are more. They may also read an output. It should allocate nothing, for then no call does, and it
 * must not keep the arrays that it is given. What it throws goes to the caller; elements may have
 * been written then. It may have more than 2^31 elements.
 *
 * <p><b>Thread-safety.</b> The views are as thread-safe as what they are views of: threads may use
 * one at once if they may use its memory, and if they read it only or write parts of their own.
 *
 * @see io.github.relu4j.LookupTable
 */
public interface FloatStorage {

  /**
   * How many elements there are. It must not change during a call.
   *
   * @return the length, at least 0
   */
  long length();

  /**
   * Reads some neighbouring elements as floats.
   *
   * @param from index of the first element
   * @param to receives them
   * @param toOffset index in {@code to} of the first one
   * @param count how many
   * @throws IndexOutOfBoundsException if there are no such elements; a user's storage need not
   *     check it
   */
  void read(long from, float[] to, int toOffset, int count);

  /**
   * Writes some neighbouring elements, each rounded once.
   *
   * @param at index of the first element
   * @param from holds the new values
   * @param fromOffset index in {@code from} of the first one
   * @param count how many
   * @throws IndexOutOfBoundsException if there are no such elements; a user's storage need not
   *     check it
   */
  void write(long at, float[] from, int fromOffset, int count);

  /**
   * Whether it cannot be written. A call then refuses it as an output, before it writes anything.
   *
   * @return true if it is for input only
   */
  default boolean isReadOnly() {
    return false;
  }

  /**
   * Where the elements lie, to tell whether two storages share memory. Each call asks for it, so it
   * should be made once.
   *
   * @return the range of memory, or {@link MemoryRange#UNKNOWN}
   */
  default MemoryRange memory() {
    return MemoryRange.UNKNOWN;
  }

  /**
   * A whole array, which is worked on where it is.
   *
   * @param array the array itself, not a copy
   * @return a view of it
   */
  static FloatStorage of(float[] array) {
    return of(array, 0, Objects.requireNonNull(array, "array").length);
  }

  /**
   * A range of an array, which is worked on where it is.
   *
   * @param array the array itself, not a copy
   * @param offset index of the first element
   * @param length how many there are
   * @return a view of it
   * @throws IndexOutOfBoundsException if the range does not lie inside the array
   */
  static FloatStorage of(float[] array, int offset, int length) {
    Check.range("array", array, offset, length);
    return new ArrayOfFloats(array, offset, length);
  }

  /**
   * The floats of a buffer: on the heap or direct, of either byte order, and perhaps read-only.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @return a view of the elements from its position to its limit
   */
  static FloatStorage of(FloatBuffer buffer) {
    Objects.requireNonNull(buffer, "buffer");
    return buffer.hasArray()
        ? of(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
        : new BufferOfFloats(buffer);
  }

  /**
   * Elements of an array at equal distances, such as a column of a matrix.
   *
   * @param array the array itself, not a copy
   * @param offset index of the first element
   * @param stride elements of the array from one to the next, at least 1
   * @param length how many there are
   * @return a view of them
   * @throws IndexOutOfBoundsException if they do not lie inside the array
   * @throws IllegalArgumentException if stride is under 1
   */
  static FloatStorage ofStrided(float[] array, int offset, int stride, int length) {
    Check.atLeast("stride", 1, stride);
    long span = length < 1 ? length : (length - 1L) * stride + 1;
    Check.range("array", array, offset, span);
    return new StridedFloats(FloatBuffer.wrap(array, offset, (int) span), stride);
  }

  /**
   * Elements of a buffer at equal distances, the first of them at its position.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @param stride elements of the buffer from one to the next, at least 1
   * @return a view of as many as there are below the limit
   * @throws IllegalArgumentException if stride is under 1
   */
  static FloatStorage ofStrided(FloatBuffer buffer, int stride) {
    Objects.requireNonNull(buffer, "buffer");
    return new StridedFloats(buffer, Check.atLeast("stride", 1, stride));
  }

  /**
   * Doubles, of which a result has the accuracy of a float.
   *
   * @param array the array itself, not a copy
   * @return a view of it
   */
  static FloatStorage ofDoubles(double[] array) {
    return ofDoubles(DoubleBuffer.wrap(Objects.requireNonNull(array, "array")));
  }

  /**
   * Doubles, of which a result has the accuracy of a float.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @return a view of the elements from its position to its limit
   */
  static FloatStorage ofDoubles(DoubleBuffer buffer) {
    return new Doubles(Objects.requireNonNull(buffer, "buffer"));
  }

  /**
   * Half-precision floats (float16, binary16 of IEEE 754), each as the 16 bits of a short.
   *
   * @param array the array itself, not a copy
   * @return a view of it
   */
  static FloatStorage ofHalves(short[] array) {
    return ofHalves(ShortBuffer.wrap(Objects.requireNonNull(array, "array")));
  }

  /**
   * Half-precision floats (float16, binary16 of IEEE 754), each as the 16 bits of a short.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @return a view of the elements from its position to its limit
   */
  static FloatStorage ofHalves(ShortBuffer buffer) {
    Objects.requireNonNull(buffer, "buffer");
    return new Shorts(new HalfFormat(), buffer, BufferMemory.of(buffer, Short.BYTES));
  }

  /**
   * Half-precision floats (float16, binary16 of IEEE 754), each as two bytes.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @return a view of the elements from its position to its limit, in its byte order; a last byte
   *     that is left over is no element
   */
  static FloatStorage ofHalves(ByteBuffer buffer) {
    Objects.requireNonNull(buffer, "buffer");
    return new Shorts(new HalfFormat(), buffer.asShortBuffer(), BufferMemory.ofShorts(buffer));
  }

  /**
   * Floats in the format bfloat16, each as the 16 bits of a short.
   *
   * @param array the array itself, not a copy
   * @return a view of it
   */
  static FloatStorage ofBfloat16s(short[] array) {
    return ofBfloat16s(ShortBuffer.wrap(Objects.requireNonNull(array, "array")));
  }

  /**
   * Floats in the format bfloat16, each as the 16 bits of a short.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @return a view of the elements from its position to its limit
   */
  static FloatStorage ofBfloat16s(ShortBuffer buffer) {
    Objects.requireNonNull(buffer, "buffer");
    return new Shorts(new Bfloat16Format(), buffer, BufferMemory.of(buffer, Short.BYTES));
  }

  /**
   * Floats in the format bfloat16, each as two bytes.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @return a view of the elements from its position to its limit, in its byte order; a last byte
   *     that is left over is no element
   */
  static FloatStorage ofBfloat16s(ByteBuffer buffer) {
    Objects.requireNonNull(buffer, "buffer");
    return new Shorts(new Bfloat16Format(), buffer.asShortBuffer(), BufferMemory.ofShorts(buffer));
  }

  /**
   * Quantised numbers: bytes q from -128 to 127 that stand for {@code (q - zeroPoint) * scale}.
   *
   * @param array the array itself, not a copy
   * @param scale the step from one number to the next, finite and above 0
   * @param zeroPoint the byte that stands for 0, from -128 to 127
   * @return a view of it
   * @throws IllegalArgumentException if scale or zeroPoint is none of these
   */
  static FloatStorage ofInt8s(byte[] array, float scale, int zeroPoint) {
    return ofInt8s(ByteBuffer.wrap(Objects.requireNonNull(array, "array")), scale, zeroPoint);
  }

  /**
   * Quantised numbers: bytes q from -128 to 127 that stand for {@code (q - zeroPoint) * scale}.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @param scale the step from one number to the next, finite and above 0
   * @param zeroPoint the byte that stands for 0, from -128 to 127
   * @return a view of the elements from its position to its limit
   * @throws IllegalArgumentException if scale or zeroPoint is none of these
   */
  static FloatStorage ofInt8s(ByteBuffer buffer, float scale, int zeroPoint) {
    Objects.requireNonNull(buffer, "buffer");
    return new Bytes(new QuantisedFormat(scale, zeroPoint, true), buffer);
  }

  /**
   * Quantised numbers: bytes q from 0 to 255 that stand for {@code (q - zeroPoint) * scale}.
   *
   * @param array the array itself, not a copy
   * @param scale the step from one number to the next, finite and above 0
   * @param zeroPoint the byte that stands for 0, from 0 to 255
   * @return a view of it
   * @throws IllegalArgumentException if scale or zeroPoint is none of these
   */
  static FloatStorage ofUint8s(byte[] array, float scale, int zeroPoint) {
    return ofUint8s(ByteBuffer.wrap(Objects.requireNonNull(array, "array")), scale, zeroPoint);
  }

  /**
   * Quantised numbers: bytes q from 0 to 255 that stand for {@code (q - zeroPoint) * scale}.
   *
   * @param buffer the buffer; its position and limit may change afterwards
   * @param scale the step from one number to the next, finite and above 0
   * @param zeroPoint the byte that stands for 0, from 0 to 255
   * @return a view of the elements from its position to its limit
   * @throws IllegalArgumentException if scale or zeroPoint is none of these
   */
  static FloatStorage ofUint8s(ByteBuffer buffer, float scale, int zeroPoint) {
    Objects.requireNonNull(buffer, "buffer");
    return new Bytes(new QuantisedFormat(scale, zeroPoint, false), buffer);
  }
}
