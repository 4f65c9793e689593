package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.gate.GatedLoop;
import io.github.relu4j.internal.run.Dispatch;
import java.io.Serializable;
import java.util.Objects;

/**
 * A gated linear unit over rows that hold values and gates in halves: a row of {@code 2 * width}
 * elements gives one of {@code width}.
 *
 * <p><b>Layout.</b> Rows follow each other without gaps, in x, in y and in their gradients. Which
 * half is which is an {@link Order}: {@code torch.nn.GLU(dim=-1)} has the values first.
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
 * @param order which half comes first
 */
public record GatedRows(GatedLinearUnit unit, int width, Order order) implements Serializable {

  /** The order of the halves of a row. */
  public enum Order {
    /** Values, then gates: PyTorch's GLU, JAX' and Keras' glu. */
    VALUE_GATE,

    /** Gates, then values: the order of the inputs of ONNX' SwiGLU, packed into one array. */
    GATE_VALUE
  }

  /**
   * A gated linear unit over rows.
   *
   * @param unit the gated linear unit
   * @param width the number of results of a row, half of its inputs; at least 1
   * @param order which half comes first
   * @throws NullPointerException if unit or order is null
   * @throws IllegalArgumentException if width is under 1
   */
  public GatedRows {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(order, "order");
    Check.atLeast("width", 1, width);
  }

  /**
   * Writes {@code y = value * gate(g)} for each row.
   *
   * @param x the rows of values and gates, {@code rows * 2 * width} elements
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
    GatedLoop.forward(
        Dispatch.loops(unit.gate(), length).forward(),
        unit.gate(),
        x,
        values(xOffset),
        x,
        gates(xOffset),
        y,
        yOffset,
        length,
        width);
  }

  /**
   * Writes {@code y = value * gate(g)} for each row of whole arrays.
   *
   * @param x the rows of values and gates, twice as long as y
   * @param y receives the results, a whole number of rows
   */
  public void forward(float[] x, float[] y) {
    Arguments.requireTimesAsLong(x, 2, "y", y);
    forward(x, 0, y, 0, Check.wholeRows("y", y, width));
  }

  /**
   * Writes the gradients with respect to values and gates, each in its half of the rows of gradX.
   *
   * @param x the rows of values and gates that {@code forward} was given
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
    GatedLoop.backward(
        Dispatch.loops(unit.gate(), length),
        Dispatch.loops(GivenSlope.ANY, length).derivative(),
        unit.gate(),
        x,
        values(xOffset),
        x,
        gates(xOffset),
        gradY,
        gradYOffset,
        gradX,
        values(gradXOffset),
        gradX,
        gates(gradXOffset),
        length,
        width);
  }

  /**
   * Writes the gradients for whole arrays.
   *
   * @param x the rows of values and gates that {@code forward} was given, twice as long as gradY
   * @param gradY the gradient of the loss with respect to y, a whole number of rows
   * @param gradX receives the gradient with respect to x, as long as x; may be {@code x}
   */
  public void backward(float[] x, float[] gradY, float[] gradX) {
    Arguments.requireTimesAsLong(x, 2, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
    backward(x, 0, gradY, 0, gradX, 0, Check.wholeRows("gradY", gradY, width));
  }

  private int values(int offset) {
    return order == Order.VALUE_GATE ? offset : offset + width;
  }

  private int gates(int offset) {
    return order == Order.GATE_VALUE ? offset : offset + width;
  }
}
