package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.text.NamedParameters;

/**
 * Sparsemax over rows: {@code y[i] = max(x[i] - tau, 0)}, i over the elements of a row, with the
 * one tau for which the row's results add up to 1. It is the point nearest to x whose coordinates
 * are not negative and add up to 1, and unlike softmax it gives 0 to elements that are far enough
 * below the others.
 *
 * <p>The support is those elements whose result is not 0; tau is their sum less 1, divided by how
 * many they are. Gradient: {@code gradX[i] = gradY[i] - mean} in the support, with the mean of
 * gradY over the support; +0 elsewhere, whatever gradY is there. Range: [0, 1].
 *
 * <p><b>Layout.</b> Rows of {@code width} elements follow each other without gaps, in x, in y and
 * in their gradients: the last axis, as Keras' default. Over another axis, such as the channels of
 * a tensor [N, C, H, W], {@code elementsPerChannel} is the product of the dimensions behind it;
 * {@link RowActivation} says where the elements are.
 *
 * <p><b>Accuracy.</b> At most 1 ULP, and besides k² 2^-106, with k elements in the support: tau is
 * kept in two doubles, so that x - tau may cancel. Whether an element is in the support is decided
 * with the same care. A gradient is computed in double and rounded once; it is off by up to (k + 8)
 * 2^-54 times the largest |gradY| of the support, beside half an ULP of its own.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>a row with a NaN, or of -∞ alone: all of its results are NaN
 *   <li>a row with +∞ and no NaN has its limits: the elements that are +∞ have 1 if there is one,
 *       else NaN, and the others have +0; all as with {@link Softmax}
 *   <li>-∞ beside finite elements: +0
 *   <li>equal elements: equal results
 *   <li>a row of one element that is finite: 1, and the gradient +0 where gradY is finite
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
 * <p>Same bits on every path, JDK and machine: sums are taken in a fixed order. Immutable and
 * thread-safe; no method allocates. Serialised as an {@link Activation} is. Source: A. F. T.
 * Martins, R. F. Astudillo, "From softmax to sparsemax: a sparse model of attention and multi-label
 * classification", ICML 2016, arXiv 1602.02068.
 *
 * @param width the number of elements of a row, at least 1
 * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
 * @see Softmax
 * @see Hardmax
 */
public record Sparsemax(int width, int elementsPerChannel) implements RowActivation {

  static final String NAME = "sparsemax";

  /**
   * Sparsemax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
   * @throws IllegalArgumentException if one of both is under 1
   */
  public Sparsemax {
    Check.atLeast("width", 1, width);
    Check.atLeast("elementsPerChannel", 1, elementsPerChannel);
  }

  /**
   * Sparsemax over the last axis.
   *
   * @param width the number of elements of a row, at least 1
   * @throws IllegalArgumentException if width is under 1
   */
  public Sparsemax(int width) {
    this(width, 1);
  }

  @Override
  public String name() {
    return RowCalls.name(NAME, this);
  }

  static Sparsemax parse(String text) {
    NamedParameters parameters = NamedParameters.withWidth(text, NAME);
    int width = parameters.width();
    Sparsemax read = new Sparsemax(width, parameters.count("elements_per_channel", 1));
    parameters.requireAllRead();
    return read;
  }
}
