package io.github.relu4j.internal.check;

import java.util.List;
import java.util.Objects;

/** Refuses a bad argument with its name and value. */
public final class Check {

  private Check() {}

  /** A range that lies inside its array. */
  public static void range(String name, float[] array, int offset, long length) {
    Objects.requireNonNull(array, name);
    range(name, array.length, offset, length);
  }

  /** A range that lies inside its mask. */
  public static void range(String name, boolean[] mask, int offset, long length) {
    Objects.requireNonNull(mask, name);
    range(name, mask.length, offset, length);
  }

  /** A range that lies inside an array of a length. */
  public static void range(String name, int arrayLength, int offset, long length) {
    // The subtraction cannot overflow where offset and length are not negative.
    if ((offset | length) < 0 || length > arrayLength - offset) {
      throw new IndexOutOfBoundsException(
          name
              + ": offset "
              + offset
              + " and length "
              + length
              + " do not fit an array of length "
              + arrayLength);
    }
  }

  /** A mask of one bit an element whose words lie inside their array. */
  public static void bits(String name, long[] mask, int offset, long elements) {
    Objects.requireNonNull(mask, name);
    if (!fitBits(mask, offset, elements)) {
      throw new IndexOutOfBoundsException(
          name
              + ": offset "
              + offset
              + " and the bits of "
              + elements
              + " elements do not fit an array of length "
              + mask.length);
    }
  }

  /** The same for rows of elements. */
  public static void bits(String name, long[] mask, int offset, int rows, int elements) {
    Objects.requireNonNull(mask, name);
    if (!fitBits(mask, offset, (long) rows * elements)) {
      throw new IndexOutOfBoundsException(
          name
              + ": offset "
              + offset
              + " and the bits of "
              + rows
              + " rows of "
              + elements
              + " elements do not fit an array of length "
              + mask.length);
    }
  }

  private static boolean fitBits(long[] mask, int offset, long elements) {
    long bits = (long) Long.SIZE * (mask.length - (long) offset);
    return offset >= 0 && elements >= 0 && elements <= bits;
  }

  /** A range of numbers, each from 0 up to a largest one, that lies inside its array. */
  public static void rangeUpTo(String name, int most, int[] numbers, int offset, int length) {
    Objects.requireNonNull(numbers, name);
    range(name, numbers.length, offset, length);
    for (int i = offset; i < offset + length; i++) {
      if (numbers[i] < 0 || numbers[i] > most) {
        throw new IllegalArgumentException(
            name + "[" + i + "] must be from 0 to " + most + " but is " + numbers[i]);
      }
    }
  }

  /** A number that is not under its least value. */
  public static int atLeast(String name, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + " but is " + value);
    }
    return value;
  }

  /** A number above 0, not infinite and not NaN. */
  public static double positive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " must be finite and above 0 but is " + value);
    }
    return value;
  }

  /** A byte that may stand for 0: from -128 to 127, or from 0 to 255 where bytes have no sign. */
  public static int zeroPoint(String name, int value, boolean isSigned) {
    int least = isSigned ? Byte.MIN_VALUE : 0;
    int largest = least + 0xff;
    if (value < least || value > largest) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + largest + " but is " + value);
    }
    return value;
  }

  /** An unchangeable copy of a list that has an element, and no null. */
  public static <T> List<T> atLeastOne(String name, List<T> values) {
    Objects.requireNonNull(values, name);
    for (int i = 0; i < values.size(); i++) {
      Objects.requireNonNull(values.get(i), name + "[" + i + "]");
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException(name + " must have at least one element but is empty");
    }
    return List.copyOf(values);
  }

  /** Rows of elements that lie inside their array. */
  public static void rows(String name, float[] array, int offset, int rows, long elements) {
    Objects.requireNonNull(array, name);
    if ((offset | rows) < 0 || rows * elements > array.length - offset) {
      throw new IndexOutOfBoundsException(
          name
              + ": offset "
              + offset
              + " and "
              + rows
              + " rows of "
              + elements
              + " elements do not fit an array of length "
              + array.length);
    }
  }

  /** The number of rows that an array is. */
  public static int wholeRows(String name, float[] array, int elements) {
    Objects.requireNonNull(array, name);
    if (array.length % elements != 0) {
      throw new IllegalArgumentException(
          name
              + " has length "
              + array.length
              + ", which is not a whole number of rows of "
              + elements
              + " elements");
    }
    return array.length / elements;
  }

  /** Equal values in two objects that are to be joined. */
  public static void same(String name, Object value, Object other) {
    if (!value.equals(other)) {
      throw new IllegalArgumentException(
          name + " is " + Excerpt.of(value) + " here but there it is " + Excerpt.of(other));
    }
  }
}
