package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import java.io.Serializable;

/**
 * An activation over rows: each result depends on all elements of its row. Rows lie one after the
 * other, and each has {@link #width()} elements.
 *
 * <p>Immutable and thread-safe. Every path and thread count gives the same bits; no call allocates.
 *
 * @see Activation
 */
public sealed interface RowActivation extends Serializable permits Softmax, LogSoftmax {

  /**
   * The elements of a row.
   *
   * @return the width, at least 1
   */
  int width();

  /**
   * The name with the width, such as {@code "softmax(10)"}.
   *
   * @return a name that {@link Activations} reads back
   */
  String name();

  /**
   * Writes y for each row.
   *
   * @param x the rows, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   * @throws IllegalArgumentException if rows is negative or too large, or if the ranges of x and y
   *     overlap without being the same
   * @throws IndexOutOfBoundsException if a range is outside its array
   */
  void forward(float[] x, int xOffset, float[] y, int yOffset, int rows);

  /**
   * Writes the gradient with respect to x for each row.
   *
   * @param y the results of forward, {@code rows * width} elements
   * @param yOffset index of the first element read from {@code y}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   * @throws IllegalArgumentException if rows is negative or too large, or if gradX overlaps another
   *     range without being the same
   * @throws IndexOutOfBoundsException if a range is outside its array
   */
  void backward(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows);

  /**
   * Writes y for whole arrays of equal length, a multiple of the width.
   *
   * @param x the rows
   * @param y receives the results; may be {@code x}
   * @throws IllegalArgumentException if the lengths differ or are no multiple of the width
   */
  default void forward(float[] x, float[] y) {
    Arguments.requireEqualLengths("x", x, "y", y);
    forward(x, 0, y, 0, Check.wholeRows("x", x, width()));
  }

  /**
   * Writes the gradient with respect to x for whole arrays of equal length, a multiple of the
   * width.
   *
   * @param y the results of forward
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws IllegalArgumentException if the lengths differ or are no multiple of the width
   */
  default void backward(float[] y, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("y", y, "gradY", gradY);
    Arguments.requireEqualLengths("y", y, "gradX", gradX);
    backward(y, 0, gradY, 0, gradX, 0, Check.wholeRows("y", y, width()));
  }
}
