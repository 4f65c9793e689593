package io.github.relu4j.internal.memory;

/**
 * Numbers that are neighbouring elements of a float[], so that loops need no copy of them. A class,
 * since whether an object is of an interface takes longer to find out where it is not.
 */
public abstract class ArrayRange {

  private final float[] array;
  private final int offset;

  /**
   * A checked range.
   *
   * @param array the array that holds the numbers
   * @param offset index of the first of them
   */
  protected ArrayRange(float[] array, int offset) {
    this.array = array;
    this.offset = offset;
  }

  /**
   * The array that holds them.
   *
   * @return the array itself
   */
  public final float[] array() {
    return array;
  }

  /**
   * Where they start.
   *
   * @return index of the first of them
   */
  public final int offset() {
    return offset;
  }
}
