package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Tuning;
import io.github.relu4j.internal.loop.row.MaskedRows;
import io.github.relu4j.internal.loop.row.StartsOfRows;
import java.io.Serializable;
import java.util.Objects;

/**
 * An activation over rows of what an elementwise activation gives: {@code y = g(f(x))}. With {@link
 * Softcap} and {@link Softmax} it is the attention of Gemma 2, {@code softmax(cap tanh(x / cap))}.
 *
 * <p>Gradient: f'(x) times the gradient that the activation over rows gives. Range: that of the
 * activation over rows.
 *
 * <p>The results have the bits of the two calls, one after the other. They are made some rows at a
 * time, while these are in a cache.
 *
 * <p><b>Layout and masks</b> are those of {@link RowActivation}. A masked element has the gradient
 * +0, whatever x, f'(x) and gradY are at its place.
 *
 * <p><b>Accuracy.</b> That of both calls. A softmax makes a relative error of an absolute one: if
 * f(x) is off by d, a result is off by up to 2 d in relation to its size. That is up to 8e-6 after
 * a {@link Softcap} of 50.
 *
 * <p><b>In place.</b> y may be exactly the range of x in forward, and gradX that of y or of gradY
 * in backward. gradX may not be x, which is still needed when the gradient of f(x) is in gradX.
 * <b>Errors</b>, all found before anything is written, are as for {@link RowActivation}.
 *
 * <p>Immutable and thread-safe; no method allocates. Serialised as an {@link Activation} is. It has
 * no name, and no method reads one. Source: Gemma Team, "Gemma 2: improving open language models at
 * a practical size", 2024, arXiv 2408.00118.
 *
 * @param activation f, which acts on each element first
 * @param rowActivation the activation over rows of its results
 * @see RowActivation#after
 */
public record ComposedRows(ElementwiseActivation activation, RowActivation rowActivation)
    implements Serializable {

  /**
   * An activation over rows of what another one gives.
   *
   * @param activation f, which acts on each element first
   * @param rowActivation the activation over rows of its results
   * @throws NullPointerException if one of both is null
   */
  public ComposedRows {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(rowActivation, "rowActivation");
  }

  /**
   * Writes y for each row.
   *
   * @param x the rows, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   */
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int rows) {
    RowCalls.checkForward(rowActivation, x, xOffset, y, yOffset, rows);
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce(), rows - row);
      int to = ofActivation(x, xOffset, y, yOffset, row, count);
      rowActivation.forward(y, to, y, to, count);
    }
  }

  /**
   * Writes the gradient with respect to x for each row.
   *
   * @param x the rows that forward was given, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y the results of forward
   * @param yOffset index of the first element read from {@code y}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   */
  public void backward(
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    checkBackward(x, xOffset, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce(), rows - row);
      int start = row * rowActivation.width();
      int to = gradXOffset + start;
      rowActivation.backward(y, yOffset + start, gradY, gradYOffset + start, gradX, to, count);
      throughActivation(x, xOffset, gradX, gradXOffset, row, count);
    }
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
   */
  public void forward(
      float[] x, int xOffset, boolean[] mask, int maskOffset, float[] y, int yOffset, int rows) {
    int length = RowCalls.checkForward(rowActivation, x, xOffset, y, yOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce(), rows - row);
      int to = ofActivation(x, xOffset, y, yOffset, row, count);
      rowActivation.forward(y, to, mask, maskOffset + row * rowActivation.width(), y, to, count);
    }
  }

  /**
   * Writes the gradient with respect to x for each row, in which a mask says which elements take
   * part.
   *
   * @param x the rows that forward was given, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y the results of forward with this mask
   * @param yOffset index of the first element read from {@code y}
   * @param mask true for each element that takes part
   * @param maskOffset index of the first element read from {@code mask}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   */
  public void backward(
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      boolean[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    int length =
        checkBackward(x, xOffset, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.range("mask", mask, maskOffset, length);
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce(), rows - row);
      int start = row * rowActivation.width();
      int maskStart = maskOffset + start;
      int to = gradXOffset + start;
      rowActivation.backward(
          y, yOffset + start, mask, maskStart, gradY, gradYOffset + start, gradX, to, count);
      throughActivation(x, xOffset, gradX, gradXOffset, row, count);
      MaskedRows.clear(mask, maskStart, gradX, to, count * rowActivation.width());
    }
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
   */
  public void forward(
      float[] x, int xOffset, int[] lengths, int lengthsOffset, float[] y, int yOffset, int rows) {
    RowCalls.checkForward(rowActivation, x, xOffset, y, yOffset, rows);
    Check.rangeUpTo("lengths", rowActivation.width(), lengths, lengthsOffset, rows);
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce(), rows - row);
      int to = ofActivation(x, xOffset, y, yOffset, row, count);
      rowActivation.forward(y, to, lengths, lengthsOffset + row, y, to, count);
    }
  }

  /**
   * Writes the gradient with respect to x for each row, of which the first elements take part.
   *
   * @param x the rows that forward was given, {@code rows * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y the results of forward with these lengths
   * @param yOffset index of the first element read from {@code y}
   * @param lengths for each row how many of its elements take part, from 0 to the width
   * @param lengthsOffset index of the first length
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY} with
   *     the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   */
  public void backward(
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int[] lengths,
      int lengthsOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    checkBackward(x, xOffset, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Check.rangeUpTo("lengths", rowActivation.width(), lengths, lengthsOffset, rows);
    int stride = rowActivation.elementsPerChannel();
    for (int row = 0, count; row < rows; row += count) {
      count = Math.min(rowsAtOnce(), rows - row);
      int start = row * rowActivation.width();
      int first = lengthsOffset + row;
      int to = gradXOffset + start;
      rowActivation.backward(
          y, yOffset + start, lengths, first, gradY, gradYOffset + start, gradX, to, count);
      throughActivation(x, xOffset, gradX, gradXOffset, row, count);
      StartsOfRows.clear(lengths, first, gradX, to, count, rowActivation.width(), stride);
    }
  }

  /**
   * Writes y for whole arrays of equal length, a whole number of rows.
   *
   * @param x the rows
   * @param y receives the results; may be {@code x}
   */
  public void forward(float[] x, float[] y) {
    Arguments.requireEqualLengths("x", x, "y", y);
    forward(x, 0, y, 0, Check.wholeRows("x", x, rowActivation.width()));
  }

  /**
   * Writes the gradient with respect to x for whole arrays of equal length.
   *
   * @param x the rows that forward was given
   * @param y the results of forward
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   */
  public void backward(float[] x, float[] y, float[] gradY, float[] gradX) {
    requireEqualLengths(x, y, gradY, gradX);
    backward(x, 0, y, 0, gradY, 0, gradX, 0, Check.wholeRows("x", x, rowActivation.width()));
  }

  /**
   * Writes y for whole arrays of equal length, a whole number of rows, with a mask.
   *
   * @param x the rows
   * @param mask true for each element that takes part
   * @param y receives the results; may be {@code x}
   */
  public void forward(float[] x, boolean[] mask, float[] y) {
    Arguments.requireEqualLengths("x", x, "mask", mask);
    Arguments.requireEqualLengths("x", x, "y", y);
    forward(x, 0, mask, 0, y, 0, Check.wholeRows("x", x, rowActivation.width()));
  }

  /**
   * Writes the gradient with respect to x for whole arrays of equal length, with a mask.
   *
   * @param x the rows that forward was given
   * @param y the results of forward with this mask
   * @param mask true for each element that takes part
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code y} or {@code gradY}
   */
  public void backward(float[] x, float[] y, boolean[] mask, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("x", x, "mask", mask);
    requireEqualLengths(x, y, gradY, gradX);
    int rows = Check.wholeRows("x", x, rowActivation.width());
    backward(x, 0, y, 0, mask, 0, gradY, 0, gradX, 0, rows);
  }

  private static void requireEqualLengths(float[] x, float[] y, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("x", x, "y", y);
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
  }

  private int checkBackward(
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    Check.rows("x", x, xOffset, rows, rowActivation.width());
    int length =
        RowCalls.checkBackward(
            rowActivation, y, yOffset, gradY, gradYOffset, gradX, gradXOffset, rows);
    Arguments.requireDisjoint("x", x, xOffset, "gradX", gradX, gradXOffset, length);
    return length;
  }

  /** As many as stay in a cache, in whole blocks of rows that share their channels. */
  private int rowsAtOnce() {
    int stride = rowActivation.elementsPerChannel();
    long block = (long) rowActivation.width() * stride;
    return stride * (int) Math.max(1, Tuning.MOST_GATHERED / block);
  }

  /** f(x) of some rows, in y; the index there of the first element. */
  private int ofActivation(float[] x, int xOffset, float[] y, int yOffset, int row, int count) {
    int start = row * rowActivation.width();
    activation.forward(x, xOffset + start, y, yOffset + start, count * rowActivation.width());
    return yOffset + start;
  }

  /** From the gradient with respect to f(x) to the one with respect to x. */
  private void throughActivation(
      float[] x, int xOffset, float[] gradX, int gradXOffset, int row, int count) {
    int start = row * rowActivation.width();
    int to = gradXOffset + start;
    activation.backward(x, xOffset + start, gradX, to, gradX, to, count * rowActivation.width());
  }
}
