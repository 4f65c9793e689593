package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.storage.FloatStorage;
import java.io.Serializable;
import java.util.Objects;

/**
 * An activation over rows: each result depends on all elements of its row. Each row has {@link
 * #width()} elements.
 *
 * <p><b>Layout.</b> With 1 element per channel the rows lie one after the other: the last axis of a
 * tensor. With e = {@link #elementsPerChannel()} element i of row r is at {@code (r / e * width +
 * i) * e + r % e}. That is the axis with e elements behind it, as ONNX' axis and PyTorch's dim say
 * it: over the channels of a tensor [N, C, H, W] the width is C, e is H * W, and there are N * H *
 * W rows, a multiple of e. A mask has the same layout. The results are those of the rows copied
 * together, bit by bit.
 *
 * <p><b>Masks.</b> Not all elements of a row need take part. Which do is said in one of two ways:
 *
 * <ul>
 *   <li>a mask with a boolean for each element: true where it takes part. So it is in the {@code
 *       where} of JAX, the mask of a Keras layer and the attn_mask of ONNX and PyTorch; PyTorch's
 *       key_padding_mask is the other way round
 *   <li>a length for each row: its first elements take part, up to that length. So it is with
 *       causal attention, where query i of a prompt sees i + 1 keys, and with padding
 * </ul>
 *
 * <p>The others are masked: the results are those of the elements that take part, bit by bit, as if
 * these were a row of their own. A masked element has the result +0 (of a logarithm -∞) and the
 * gradient +0. So has each element of a row in which none takes part, where others have NaN. What x
 * and gradY have at masked places changes nothing, be it infinite or NaN. A mask of floats that are
 * to be added needs no method of its own: add it to x first.
 *
 * <p>Immutable and thread-safe. Every path and thread count gives the same bits; no call allocates.
 * Calls with a mask, or with several elements per channel, use scratch memory, which is kept: for
 * each caller at once 64 KiB, or one row if that is longer, and as much for gradients.
 *
 * @see Activation
 * @see ComposedRows
 * @see ParallelRowActivation
 */
public sealed interface RowActivation extends Serializable
    permits Softmax, LogSoftmax, Sparsemax, Hardmax, ParallelRowActivation {

  /**
   * The elements of a row.
   *
   * @return the width, at least 1
   */
  int width();

  /**
   * How many neighbouring elements share a channel: 1 for the last axis, else the product of the
   * dimensions behind the axis.
   *
   * @return the elements per channel, at least 1
   */
  int elementsPerChannel();

  /**
   * The name with the width, such as {@code "softmax(10)"}, or {@code
   * "softmax(10,elements_per_channel=49)"} where these are not 1.
   *
   * @return a name that {@link Activations} reads back
   */
  String name();

  /**
   * This activation over rows of what another one gives for each element, such as {@code
   * softmax(width).after(softcap(50))} for the attention of Gemma 2.
   *
   * <p>After {@code scaled(identity(), 1, -1, 0)} a softmax is PyTorch's Softmin.
   *
   * @param activation what acts on each element first
   * @return y = this(activation(x)), forward and backward in one call each
   * @throws NullPointerException if activation is null
   */
  default ComposedRows after(ElementwiseActivation activation) {
    return new ComposedRows(activation, this);
  }

  /**
   * Writes y for each row.
   *
   * @param x the rows, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   * @throws IllegalArgumentException if rows is no multiple of elementsPerChannel, or if the ranges
   *     of x and y overlap without being the same
   * @throws IndexOutOfBoundsException if rows is negative or if a range is outside its array
   */
  default void forward(float[] x, int xOffset, float[] y, int yOffset, int rows) {
    RowCalls.forward(this, x, xOffset, y, yOffset, rows);
  }

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
   * @throws IllegalArgumentException if rows is no multiple of elementsPerChannel, or if gradX
   *     overlaps another range without being the same
   * @throws IndexOutOfBoundsException if rows is negative or if a range is outside its array
   */
  default void backward(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    RowCalls.backward(this, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
  }

  /**
   * Writes y for each row, in which a mask says which elements take part.
   *
   * @param x the rows, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param mask true for each element that takes part
   * @param maskOffset index of the first element read from {@code mask}
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   * @throws IllegalArgumentException if rows is no multiple of elementsPerChannel, or if the ranges
   *     of x and y overlap without being the same
   * @throws IndexOutOfBoundsException if rows is negative or if a range is outside its array
   */
  default void forward(
      float[] x, int xOffset, boolean[] mask, int maskOffset, float[] y, int yOffset, int rows) {
    RowCalls.forward(this, x, xOffset, mask, maskOffset, y, yOffset, rows);
  }

  /**
   * Writes the gradient with respect to x for each row, in which a mask says which elements take
   * part.
   *
   * @param y the results of forward with this mask, {@code rows * width} elements
   * @param yOffset index of the first element read from {@code y}
   * @param mask true for each element that takes part
   * @param maskOffset index of the first element read from {@code mask}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   * @throws IllegalArgumentException if rows is no multiple of elementsPerChannel, or if gradX
   *     overlaps another range without being the same
   * @throws IndexOutOfBoundsException if rows is negative or if a range is outside its array
   */
  default void backward(
      float[] y,
      int yOffset,
      boolean[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    RowCalls.backward(
        this, y, yOffset, mask, maskOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
  }

  /**
   * Writes y for each row, of which the first elements take part.
   *
   * @param x the rows, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param lengths for each row how many of its elements take part, from 0 to the width
   * @param lengthsOffset index of the first length
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   * @throws IllegalArgumentException if a length is negative or above the width, if rows is no
   *     multiple of elementsPerChannel, or if the ranges of x and y overlap without being the same
   * @throws IndexOutOfBoundsException if rows is negative or if a range is outside its array
   */
  default void forward(
      float[] x, int xOffset, int[] lengths, int lengthsOffset, float[] y, int yOffset, int rows) {
    RowCalls.forward(this, x, xOffset, lengths, lengthsOffset, y, yOffset, rows);
  }

  /**
   * Writes the gradient with respect to x for each row, of which the first elements take part.
   *
   * @param y the results of forward with these lengths, {@code rows * width} elements
   * @param yOffset index of the first element read from {@code y}
   * @param lengths for each row how many of its elements take part, from 0 to the width
   * @param lengthsOffset index of the first length
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   * @throws IllegalArgumentException if a length is negative or above the width, if rows is no
   *     multiple of elementsPerChannel, or if gradX overlaps another range without being the same
   * @throws IndexOutOfBoundsException if rows is negative or if a range is outside its array
   */
  default void backward(
      float[] y,
      int yOffset,
      int[] lengths,
      int lengthsOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    RowCalls.backward(
        this, y, yOffset, lengths, lengthsOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
  }

  /**
   * Writes y for whole arrays of equal length, a whole number of rows.
   *
   * @param x the rows
   * @param y receives the results; may be {@code x}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void forward(float[] x, float[] y) {
    Arguments.requireEqualLengths("x", x, "y", y);
    forward(x, 0, y, 0, Check.wholeRows("x", x, width()));
  }

  /**
   * Writes the gradient with respect to x for whole arrays of equal length, a whole number of rows.
   *
   * @param y the results of forward
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void backward(float[] y, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("y", y, "gradY", gradY);
    Arguments.requireEqualLengths("y", y, "gradX", gradX);
    backward(y, 0, gradY, 0, gradX, 0, Check.wholeRows("y", y, width()));
  }

  /**
   * Writes y for whole arrays of equal length, a whole number of rows, with a mask.
   *
   * @param x the rows
   * @param mask true for each element that takes part
   * @param y receives the results; may be {@code x}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void forward(float[] x, boolean[] mask, float[] y) {
    Arguments.requireEqualLengths("x", x, "mask", mask);
    Arguments.requireEqualLengths("x", x, "y", y);
    forward(x, 0, mask, 0, y, 0, Check.wholeRows("x", x, width()));
  }

  /**
   * Writes the gradient with respect to x for whole arrays of equal length, a whole number of rows,
   * with a mask.
   *
   * @param y the results of forward with this mask
   * @param mask true for each element that takes part
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void backward(float[] y, boolean[] mask, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("y", y, "mask", mask);
    Arguments.requireEqualLengths("y", y, "gradY", gradY);
    Arguments.requireEqualLengths("y", y, "gradX", gradX);
    backward(y, 0, mask, 0, gradY, 0, gradX, 0, Check.wholeRows("y", y, width()));
  }

  /**
   * Writes y for storages of equal length, a whole number of rows: the float that the arrays get,
   * rounded once.
   *
   * <p>What is not in an array is copied to scratch memory, at least one row at a time, and with
   * several elements per channel at least {@code width * elementsPerChannel} elements. That memory
   * is kept for the next call.
   *
   * @param x the rows
   * @param y receives the results; may be {@code x}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void forward(FloatStorage x, FloatStorage y) {
    RowStorageCalls.forward(null, this, x, null, null, y);
  }

  /**
   * Writes the gradient with respect to x for storages of equal length, a whole number of rows.
   *
   * @param y the results of forward
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void backward(FloatStorage y, FloatStorage gradY, FloatStorage gradX) {
    RowStorageCalls.backward(null, this, y, null, null, gradY, gradX);
  }

  /**
   * Writes y for storages of equal length, a whole number of rows, with a mask.
   *
   * @param x the rows
   * @param mask true for each element that takes part
   * @param y receives the results; may be {@code x}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void forward(FloatStorage x, boolean[] mask, FloatStorage y) {
    RowStorageCalls.forward(null, this, x, Objects.requireNonNull(mask, "mask"), null, y);
  }

  /**
   * Writes the gradient with respect to x for storages of equal length, a whole number of rows,
   * with a mask.
   *
   * @param y the results of forward with this mask
   * @param mask true for each element that takes part
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws IllegalArgumentException if the lengths differ or are no whole number of rows
   */
  default void backward(FloatStorage y, boolean[] mask, FloatStorage gradY, FloatStorage gradX) {
    RowStorageCalls.backward(
        null, this, y, Objects.requireNonNull(mask, "mask"), null, gradY, gradX);
  }

  /**
   * Writes y for storages of equal length, of whose rows the first elements take part.
   *
   * @param x the rows
   * @param lengths for each row how many of its elements take part, from 0 to the width
   * @param y receives the results; may be {@code x}
   * @throws IllegalArgumentException if a length is negative or above the width, or if the lengths
   *     of x, y and lengths do not fit each other
   */
  default void forward(FloatStorage x, int[] lengths, FloatStorage y) {
    RowStorageCalls.forward(null, this, x, null, Objects.requireNonNull(lengths, "lengths"), y);
  }

  /**
   * Writes the gradient with respect to x for storages of equal length, of whose rows the first
   * elements take part.
   *
   * @param y the results of forward with these lengths
   * @param lengths for each row how many of its elements take part, from 0 to the width
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   * @throws IllegalArgumentException if a length is negative or above the width, or if the lengths
   *     of y, gradY, gradX and lengths do not fit each other
   */
  default void backward(FloatStorage y, int[] lengths, FloatStorage gradY, FloatStorage gradX) {
    RowStorageCalls.backward(
        null, this, y, null, Objects.requireNonNull(lengths, "lengths"), gradY, gradX);
  }
}
