package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.text.NamedParameters;

/**
 * Hardmax over rows: {@code y[i] = 1} for the first of the largest elements of a row, else +0. It
 * is what softmax becomes as the elements grow apart.
 *
 * <p>Gradient: {@code gradX[i] = 0}, always +0, whatever y and gradY are: a step has no slope.
 * Range: 0 and 1. Exact.
 *
 * <p><b>Layout.</b> Rows of {@code width} elements follow each other without gaps, in x, in y and
 * in their gradients: the last axis, as the default of ONNX since version 13. Over another axis,
 * such as the channels of a tensor [N, C, H, W], {@code elementsPerChannel} is the product of the
 * dimensions behind it; {@link RowActivation} says where the elements are.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>a row with a NaN: all of its results are NaN
 *   <li>±∞ are numbers like others: the first +∞ has 1, and in a row of -∞ alone the first has
 *   <li>±0 are equal
 * </ul>
 *
 * <p><b>Masked.</b> A masked element has +0 and the gradient +0, as have all of a row that is
 * wholly masked; {@link RowActivation} says more.
 *
 * <p><b>In place.</b> An output range may be exactly an input's; one that overlaps an input only
 * partly is refused. <b>Errors</b>, all found before anything is written, are as for {@link
 * Activation}; an array whose length is no whole number of rows is an {@link
 * IllegalArgumentException}, a negative number of rows an {@link IndexOutOfBoundsException}.
 *
 * <p>Same bits on every path, JDK and machine. Immutable and thread-safe; no method allocates.
 * Serialised as an {@link Activation} is. Source: the operator Hardmax of ONNX.
 *
 * @param width the number of elements of a row, at least 1
 * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
 * @see Softmax
 * @see Sparsemax
 */
public record Hardmax(int width, int elementsPerChannel) implements RowActivation {

  static final String NAME = "hardmax";

  /**
   * Hardmax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
   * @throws IllegalArgumentException if one of both is under 1
   */
  public Hardmax {
    Check.atLeast("width", 1, width);
    Check.atLeast("elementsPerChannel", 1, elementsPerChannel);
  }

  /**
   * Hardmax over the last axis.
   *
   * @param width the number of elements of a row, at least 1
   * @throws IllegalArgumentException if width is under 1
   */
  public Hardmax(int width) {
    this(width, 1);
  }

  @Override
  public String name() {
    return RowCalls.name(NAME, this);
  }

  static Hardmax parse(String text) {
    NamedParameters parameters = NamedParameters.withWidth(text, NAME);
    int width = parameters.width();
    Hardmax read = new Hardmax(width, parameters.count("elements_per_channel", 1));
    parameters.requireAllRead();
    return read;
  }
}
