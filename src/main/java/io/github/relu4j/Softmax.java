package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.text.NamedParameters;

/**
 * Softmax over rows: {@code y[i] = e^x[i] / (e^x[0] + ... + e^x[width - 1])}, i over the elements
 * of a row.
 *
 * <p>Gradient: {@code gradX[i] = y[i] (gradY[i] - (gradY[0] y[0] + ...))}, from the y that forward
 * gave. Range: [0, 1]. Nothing overflows: the largest element of a row is taken off first.
 *
 * <p><b>Layout.</b> Rows of {@code width} elements follow each other without gaps, in x, in y and
 * in their gradients: the last axis, as PyTorch's dim=-1 and the default of Keras, JAX and ONNX
 * since version 13. Over another axis, such as the channels of a tensor [N, C, H, W], {@code
 * elementsPerChannel} is the product of the dimensions behind it; {@link RowActivation} says where
 * the elements are.
 *
 * <p><b>Accuracy.</b> At most 2 ULP: an exponential with a factor for its row is within 0.9 ULP.
 * That factor comes from the sum of the row's exponentials. The sum is in double, and the terms are
 * floats with relative errors of at most 2^-24, which is an ULP at most. A gradient is computed in
 * double and rounded once. It cancels where the gradY of a row are nearly equal: from the y that
 * forward gave it is off by up to {@code 2^-20 y[i]} times the largest |gradY| of the row, beside
 * half an ULP of its own.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>a row with a NaN, or of -∞ alone: all of its results are NaN
 *   <li>a row with +∞ and no NaN has its limits: the elements that are +∞ have 1 if there is one,
 *       else NaN, and the others have +0; PyTorch and ONNX Runtime give NaN for such a row
 *   <li>-∞ beside finite elements: +0
 *   <li>a row of one element that is finite: 1
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
 * thread-safe; no method allocates. Serialised as an {@link Activation} is. Source: J. S. Bridle,
 * "Probabilistic interpretation of feedforward classification network outputs", 1990.
 *
 * @param width the number of elements of a row, at least 1
 * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
 * @see LogSoftmax
 * @see Sparsemax
 * @see Hardmax
 */
public record Softmax(int width, int elementsPerChannel) implements RowActivation {

  static final String NAME = "softmax";

  /**
   * Softmax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
   * @throws IllegalArgumentException if one of both is under 1
   */
  public Softmax {
    Check.atLeast("width", 1, width);
    Check.atLeast("elementsPerChannel", 1, elementsPerChannel);
  }

  /**
   * Softmax over the last axis.
   *
   * @param width the number of elements of a row, at least 1
   * @throws IllegalArgumentException if width is under 1
   */
  public Softmax(int width) {
    this(width, 1);
  }

  @Override
  public String name() {
    return RowCalls.name(NAME, this);
  }

  static Softmax parse(String text) {
    NamedParameters parameters = NamedParameters.withWidth(text, NAME);
    int width = parameters.width();
    Softmax read = new Softmax(width, parameters.count("elements_per_channel", 1));
    parameters.requireAllRead();
    return read;
  }
}
