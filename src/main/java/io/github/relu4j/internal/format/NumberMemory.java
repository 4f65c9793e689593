package io.github.relu4j.internal.format;

/**
 * Memory from and to which numbers are copied in bulk, in the format that they have.
 *
 * @param <T> an array of numbers of that format
 */
public interface NumberMemory<T> {

  /**
   * The format.
   *
   * @return what the numbers are encoded in
   */
  NumberFormat<T> format();

  /**
   * The array that holds the numbers, where it is to be had.
   *
   * @return the array itself, or null
   */
  default T array() {
    return null;
  }

  /**
   * Where they start in that array.
   *
   * @return index of the first of them
   */
  default int offset() {
    return 0;
  }

  /**
   * Copies numbers to the start of an array.
   *
   * @param from index of the first of them in the memory
   * @param to receives them
   * @param count how many
   */
  void load(long from, T to, int count);

  /**
   * Copies numbers from the start of an array.
   *
   * @param at index of the first of them in the memory
   * @param from holds them
   * @param count how many
   */
  void store(long at, T from, int count);
}
