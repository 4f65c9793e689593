package io.github.relu4j.internal.loop;

/** Numbers that are neighbouring elements of a float[], so that loops need no copy of them. */
public interface ArrayRange {

  /**
   * The array that holds them.
   *
   * @return the array itself
   */
  float[] array();

  /**
   * Where they start.
   *
   * @return index of the first of them
   */
  int offset();
}
