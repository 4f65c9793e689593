package io.github.relu4j.storage;

import java.util.Objects;

/**
 * Where the elements of a {@link FloatStorage} lie, so that a call can tell whether two storages
 * share memory: element i takes {@code width} bytes from byte {@code start + i * stride} on of some
 * memory.
 *
 * <p>Two ranges share nothing unless their memory is the same object. A storage makes its range
 * once and keeps it, because every call asks for it. Immutable and thread-safe.
 */
public final class MemoryRange {

  /** Nothing is known: such a range counts as apart from all others. */
  public static final MemoryRange UNKNOWN = new MemoryRange(null, 0, 1, 1);

  /** What all native memory counts as being in. */
  private static final Object NATIVE = new Object();

  private final Object memory;
  private final long start;
  private final int width;
  private final long stride;

  private MemoryRange(Object memory, long start, int width, long stride) {
    this.memory = memory;
    this.start = start;
    this.width = width;
    this.stride = stride;
  }

  /**
   * Elements one after another, without gaps.
   *
   * @param memory what holds them, such as an array; told apart by {@code ==}
   * @param start the first byte of the first element
   * @param width bytes of an element, at least 1
   * @return the range
   * @throws NullPointerException if memory is null
   * @throws IllegalArgumentException if a number is under its least value
   */
  public static MemoryRange of(Object memory, long start, int width) {
    return of(memory, start, width, width);
  }

  /**
   * Elements at equal distances.
   *
   * @param memory what holds them, such as an array; told apart by {@code ==}
   * @param start the first byte of the first element
   * @param width bytes of an element, at least 1
   * @param stride bytes from the start of an element to that of the next, at least the width
   * @return the range
   * @throws NullPointerException if memory is null
   * @throws IllegalArgumentException if a number is under its least value
   */
  public static MemoryRange of(Object memory, long start, int width, long stride) {
    Objects.requireNonNull(memory, "memory");
    requireAtLeast("width", 1, width);
    requireAtLeast("stride", width, stride);
    return new MemoryRange(memory, start, width, stride);
  }

  /**
   * Elements at equal distances in native memory. Ranges of two addresses are told apart. From Java
   * 22 on the ranges of direct buffers have addresses as well; before, they are in memory of their
   * own.
   *
   * @param address the address of the first byte of the first element
   * @param width bytes of an element, at least 1
   * @param stride bytes from the start of an element to that of the next, at least the width
   * @return the range
   * @throws IllegalArgumentException if a number is under its least value
   */
  public static MemoryRange ofAddress(long address, int width, long stride) {
    return of(NATIVE, address, width, stride);
  }

  private static void requireAtLeast(String name, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + " but is " + value);
    }
  }

  /**
   * Whether the elements lie in an object, such as an array.
   *
   * @param object the object
   * @return true if it is known to hold them
   */
  public boolean isIn(Object object) {
    return memory != null && memory == object;
  }

  /**
   * Whether element i of both is in the same bytes, for every i. A single element has no stride.
   *
   * @param length how many elements both ranges have
   * @param other the other range
   * @return false also where it is not known
   */
  public boolean isSameAs(long length, MemoryRange other) {
    return isIn(other.memory)
        && start == other.start
        && width == other.width
        && (stride == other.stride || length == 1);
  }

  /**
   * Whether elements of one range share a byte with elements of another. With equal strides, as in
   * the columns of one matrix, the answer is exact. With different strides ranges that lie over one
   * stretch of memory count as sharing, unless their common divisor keeps them apart.
   *
   * @param length how many elements this range has
   * @param other the other range
   * @param otherLength how many elements the other has
   * @return false also where it is not known
   */
  public boolean overlaps(long length, MemoryRange other, long otherLength) {
    if (!isIn(other.memory) || length <= 0 || otherLength <= 0) {
      return false;
    }
    long distance = other.start - start;
    // Element i and the other's element j share bytes where distance + (j * stride - i * stride)
    // is above -other.width and below width.
    if (distance >= (length - 1) * stride + width
        || -distance >= (otherLength - 1) * other.stride + other.width) {
      return false;
    }
    long divisor = greatestCommonDivisor(stride, other.stride);
    long remainder = Math.floorMod(distance, divisor);
    boolean meetsAbove = remainder < width;
    boolean meetsBelow = divisor - remainder < other.width;
    if (stride != other.stride) {
      return meetsAbove || meetsBelow;
    }
    // i - j, where the other's element starts in this one's, or before it and reaches into it.
    long above = Math.floorDiv(distance, stride);
    return meetsAbove && exists(above, length, otherLength)
        || meetsBelow && exists(above + 1, length, otherLength);
  }

  /** Whether there are i below length and j below otherLength with this difference i - j. */
  private static boolean exists(long difference, long length, long otherLength) {
    return difference < length && -difference < otherLength;
  }

  private static long greatestCommonDivisor(long first, long second) {
    return second == 0 ? first : greatestCommonDivisor(second, first % second);
  }

  @Override
  public String toString() {
    return memory == null
        ? "unknown"
        : "from byte " + start + " on, " + width + " bytes every " + stride;
  }
}
