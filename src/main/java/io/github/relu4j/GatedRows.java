package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.storage.FloatStorage;
import java.io.Serializable;
import java.util.Objects;

/**
 * A gated linear unit over rows that hold gate and up together: a row of {@code 2 * width} elements
 * gives one of {@code width}.
 *
 * <p><b>Layout.</b> Rows follow each other without gaps, in x, in y and in their gradients. Where
 * gate and up are in a row is an {@link Order}.
 *
 * <p><b>In place.</b> gradX may be exactly the range of x. y may start where x does, in the same
 * array; it then takes the first half of that range, and x is lost. Every other overlap of an
 * output with an input is refused.
 *
 * <p>Formula, gradients, accuracy, special cases and sources: see {@link GatedLinearUnit}; the
 * results have the same bits as from its methods. <b>Errors</b>, all found before anything is
 * written, are as for {@link Activation}; whole arrays that are no whole number of rows are an
 * {@link IllegalArgumentException}. Immutable and thread-safe; no method allocates. Serialised as
 * an {@link Activation} is.
 *
 * @param unit the gated linear unit
 * @param width the number of results of a row, half of its inputs; at least 1
 * @param order where gate and up are in a row
 */
public record GatedRows(GatedLinearUnit unit, int width, Order order) implements Serializable {

  /** Where gate and up are in a row. */
  public enum Order {
    /**
     * The gate in the first half, up in the second: a projection that computes both at once, such
     * as {@code gate_up_proj}, and the inputs of ONNX' SwiGLU packed into one array.
     */
    GATE_UP,

    /** Up in the first half, the gate in the second: PyTorch's GLU, JAX' and Keras' glu. */
    UP_GATE,

    /**
     * By turns: the gate in the even elements of a row, up in the odd ones, as gpt-oss has them.
     */
    INTERLEAVED
  }

  /**
   * A gated linear unit over rows.
   *
   * @param unit the gated linear unit
   * @param width the number of results of a row, half of its inputs; at least 1
   * @param order where gate and up are in a row
   * @throws NullPointerException if unit or order is null
   * @throws IllegalArgumentException if width is under 1
   */
  public GatedRows {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(order, "order");
    Check.atLeast("width", 1, width);
  }

  /**
   * Writes the results of each row.
   *
   * @param x the rows of gate and up, {@code rows * 2 * width} elements
   * @param xOffset index of the first element read from {@code x}
   * @param y receives {@code rows * width} results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param rows the number of rows
   */
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int rows) {
    Check.rows("x", x, xOffset, rows, 2L * width);
    int length = rows * width;
    Arguments.requireRange("y", y, yOffset, length);
    Arguments.requireSameStartOrDisjoint(x, xOffset, 2 * length, y, yOffset, length);
    GatedDispatch.forward(unit, x, gate(xOffset), x, up(xOffset), y, yOffset, length, run());
  }

  /**
   * Writes the results of each row of whole arrays.
   *
   * @param x the rows of gate and up, twice as long as y
   * @param y receives the results, a whole number of rows
   */
  public void forward(float[] x, float[] y) {
    Arguments.requireTimesAsLong(x, 2, "y", y);
    forward(x, 0, y, 0, Check.wholeRows("y", y, width));
  }

  /**
   * Writes the gradients with respect to gate and up, each where the rows of gradX have them.
   *
   * @param x the rows of gate and up that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y, {@code rows * width} elements
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x, {@code rows * 2 * width} elements; may be
   *     {@code x} with the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param rows the number of rows
   */
  public void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int rows) {
    Check.rows("x", x, xOffset, rows, 2L * width);
    int length = rows * width;
    Arguments.checkGroupedBackward(
        x, xOffset, gradY, gradYOffset, gradX, gradXOffset, 2 * length, length);
    GatedDispatch.backward(
        unit,
        x,
        gate(xOffset),
        x,
        up(xOffset),
        gradY,
        gradYOffset,
        gradX,
        gate(gradXOffset),
        gradX,
        up(gradXOffset),
        length,
        run());
  }

  /**
   * Writes the gradients for whole arrays.
   *
   * @param x the rows of gate and up that {@code forward} was given, twice as long as gradY
   * @param gradY the gradient of the loss with respect to y, a whole number of rows
   * @param gradX receives the gradient with respect to x, as long as x; may be {@code x}
   */
  public void backward(float[] x, float[] gradY, float[] gradX) {
    Arguments.requireTimesAsLong(x, 2, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
    backward(x, 0, gradY, 0, gradX, 0, Check.wholeRows("gradY", gradY, width));
  }

  /**
   * Writes the results of each row of storages. A row that is wider than 1 024 elements is copied
   * to scratch memory as a whole, which is kept.
   *
   * @param x the rows of gate and up, twice as long as y
   * @param y receives the results, a whole number of rows
   */
  public void forward(FloatStorage x, FloatStorage y) {
    GatedStorageCalls.forward(this, x, y);
  }

  /**
   * Writes the gradients of storages.
   *
   * @param x the rows of gate and up that {@code forward} was given, twice as long as gradY
   * @param gradY the gradient of the loss with respect to y, a whole number of rows
   * @param gradX receives the gradient with respect to x, as long as x; may be {@code x}
   */
  public void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    GatedStorageCalls.backward(this, x, gradY, gradX);
  }

  /** Elements of the gate, or of up, in a row: where they come by turns, rows are pairs. */
  private int run() {
    return order == Order.INTERLEAVED ? 1 : width;
  }

  private int gate(int offset) {
    return order == Order.UP_GATE ? offset + width : offset;
  }

  private int up(int offset) {
    return order == Order.UP_GATE ? offset : offset + run();
  }
}
