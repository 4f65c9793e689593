package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.text.NamedParameters;

/**
 * The logarithm of softmax over rows: {@code y[i] = x[i] - log(e^x[0] + ... + e^x[width - 1])}, i
 * over the elements of a row.
 *
 * <p>Nothing overflows, and a result keeps its digits where softmax is 0 or 1 as a float. Gradient:
 * {@code gradX[i] = gradY[i] - e^y[i] (gradY[0] + ...)}, from the y that forward gave. Range: [-∞,
 * 0].
 *
 * <p><b>Layout.</b> Rows of {@code width} elements follow each other without gaps, in x, in y and
 * in their gradients: the last axis, as PyTorch's dim=-1 and the default of Keras, JAX and ONNX
 * since version 13. Over another axis, such as the channels of a tensor [N, C, H, W], {@code
 * elementsPerChannel} is the product of the dimensions behind it; {@link RowActivation} says where
 * the elements are.
 *
 * <p><b>Accuracy.</b> At most 2 ULP: one for the terms of the sum, which are floats, and one for
 * two roundings. Results that are no normal floats (above -1e-38) have absolute errors instead, of
 * an ULP of zero for each element of the row. A gradient is computed from the y that is given, in
 * double but for e^y, which is a float within 1 ULP, and rounded to float at the end. It cancels
 * where gradY[i] is near softmax times the sum of gradY: it is off by up to 2^-22 |sum of gradY|,
 * beside half an ULP of its own.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>a row with a NaN, or of -∞ alone: all of its results are NaN
 *   <li>a row with +∞ and no NaN has its limits: the elements that are +∞ have +0 if there is one,
 *       else NaN, and the others have -∞; PyTorch and ONNX Runtime give NaN for such a row
 *   <li>-∞ beside finite elements: -∞
 *   <li>a row of one element that is finite: +0
 * </ul>
 *
 * <p><b>Masked.</b> A masked element has -∞ and the gradient +0, as have all of a row that is
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
 * @see Softmax
 */
public record LogSoftmax(int width, int elementsPerChannel) implements RowActivation {

  static final String NAME = "log_softmax";

  /**
   * The logarithm of softmax over rows.
   *
   * @param width the number of elements of a row, at least 1
   * @param elementsPerChannel how many neighbouring elements share a channel: 1 for the last axis
   * @throws IllegalArgumentException if one of both is under 1
   */
  public LogSoftmax {
    Check.atLeast("width", 1, width);
    Check.atLeast("elementsPerChannel", 1, elementsPerChannel);
  }

  /**
   * The logarithm of softmax over the last axis.
   *
   * @param width the number of elements of a row, at least 1
   * @throws IllegalArgumentException if width is under 1
   */
  public LogSoftmax(int width) {
    this(width, 1);
  }

  @Override
  public String name() {
    return RowCalls.name(NAME, this);
  }

  static LogSoftmax parse(String text) {
    NamedParameters parameters = NamedParameters.withWidth(text, NAME);
    int width = parameters.width();
    LogSoftmax read = new LogSoftmax(width, parameters.count("elements_per_channel", 1));
    parameters.requireAllRead();
    return read;
  }
}
