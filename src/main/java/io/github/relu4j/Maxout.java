package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.gate.MaxoutLoop;
import io.github.relu4j.internal.text.NamedParameters;
import io.github.relu4j.storage.FloatStorage;
import java.io.Serializable;

/**
 * Maxout: {@code y = max(x[0], ..., x[pieces - 1])}, the largest of a group of linear units.
 *
 * <p>Gradient: gradY for the first of the largest, +0 for the others. Range: [-∞, ∞].
 *
 * <p><b>Layout.</b> A group is {@code pieces} consecutive channels, each of {@code
 * elementsPerChannel} neighbouring elements: {@code y[g * e + j]} is the largest of {@code x[(g *
 * pieces + k) * e + j]} for k from 0 up to pieces, with e elements per channel. One element per
 * channel is a tensor [N, C], or any with the channels last; H * W is [N, C, H, W]. This is the
 * grouping of Paddle's Maxout (whose {@code groups} are our pieces) and of TensorFlow Addons'
 * Maxout over the last axis (whose {@code num_units} is the number of results of a row).
 *
 * <p><b>Gradient.</b> The largest of a group gets gradY unchanged, the first one where several are
 * equal; all others get +0, whatever gradY is, infinite and NaN too. Exact: no rounding takes
 * place.
 *
 * <p><b>In place.</b> gradX may be exactly the range of x. y may start where x does, in the same
 * array; it then takes the first part of that range, and x is lost. Every other overlap of an
 * output with an input is refused.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: y is NaN if one of the group is; NaN counts as larger than any number, so the first
 *       NaN is what the gradient goes to, and it is NaN
 *   <li>±0: +0 is the larger one in y, but for the gradient both are equal
 *   <li>±∞: are numbers like others
 * </ul>
 *
 * <p><b>Errors</b>, all found before anything is written, are as for {@link Activation}; also an
 * {@link IllegalArgumentException} if a length is not a whole number of channels. It is no {@link
 * Activation}, whose output is as long as its input, so {@link Activations#parseMaxout} reads its
 * name and {@link Activations#parse} does not. Results have the same bits on every path. Immutable
 * and thread-safe; no method allocates. Serialised as an {@link Activation} is. Source: I. J.
 * Goodfellow, D. Warde-Farley, M. Mirza, A. Courville, Y. Bengio, "Maxout networks", ICML 2013,
 * arXiv 1302.4389.
 *
 * @param pieces how many consecutive channels are a group, at least 1
 * @param elementsPerChannel how many neighbouring elements share a channel, at least 1
 */
public record Maxout(int pieces, int elementsPerChannel) implements Serializable {

  /** The fewest pieces that are more than the identity. */
  public static final int DEFAULT_PIECES = 2;

  /**
   * A maxout.
   *
   * @param pieces how many consecutive channels are a group, at least 1
   * @param elementsPerChannel how many neighbouring elements share a channel, at least 1
   * @throws IllegalArgumentException if one of both is under 1
   */
  public Maxout {
    Check.atLeast("pieces", 1, pieces);
    Check.atLeast("elementsPerChannel", 1, elementsPerChannel);
  }

  /**
   * Writes the largest of each group.
   *
   * @param x the pre-activations, {@code pieces * length} of them
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the results; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of results, a multiple of elementsPerChannel
   */
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    Arguments.requireRange("x", x, xOffset, (long) pieces * length);
    Arguments.requireRange("y", y, yOffset, length);
    Arguments.requireSameStartOrDisjoint(x, xOffset, pieces * length, y, yOffset, length);
    requireWholeChannels(length);
    MaxoutLoop.forward(x, xOffset, y, yOffset, length, pieces, elementsPerChannel);
  }

  /**
   * Writes the largest of each group of a whole array.
   *
   * @param x the pre-activations, {@code pieces} times as long as y
   * @param y receives the results, a whole number of channels
   */
  public void forward(float[] x, float[] y) {
    Arguments.requireTimesAsLong(x, pieces, "y", y);
    forward(x, 0, y, 0, y.length);
  }

  /**
   * Writes gradY for the first largest of each group and +0 for the others.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y, {@code length} elements
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x, {@code pieces * length} elements; may be
   *     {@code x} with the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param length the number of elements of gradY, a multiple of elementsPerChannel
   */
  public void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Arguments.requireRange("x", x, xOffset, (long) pieces * length);
    Arguments.checkGroupedBackward(
        x, xOffset, gradY, gradYOffset, gradX, gradXOffset, pieces * length, length);
    requireWholeChannels(length);
    MaxoutLoop.backward(
        x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length, pieces, elementsPerChannel);
  }

  /**
   * Writes the gradients for whole arrays.
   *
   * @param x the pre-activations that {@code forward} was given, {@code pieces} times as long as
   *     gradY
   * @param gradY the gradient of the loss with respect to y, a whole number of channels
   * @param gradX receives the gradient with respect to x, as long as x; may be {@code x}
   */
  public void backward(float[] x, float[] gradY, float[] gradX) {
    Arguments.requireTimesAsLong(x, pieces, "gradY", gradY);
    Arguments.requireEqualLengths("x", x, "gradX", gradX);
    backward(x, 0, gradY, 0, gradX, 0, gradY.length);
  }

  /**
   * Writes the largest of each group of storages.
   *
   * @param x the pre-activations, {@code pieces} times as long as y
   * @param y receives the results, a whole number of channels; may start where x does
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the lengths do not fit, y otherwise overlaps x, or a group
   *     that has to be copied is longer than an array can be
   * @throws UnsupportedOperationException if y is read-only
   */
  public void forward(FloatStorage x, FloatStorage y) {
    MaxoutStorageCalls.forward(this, x, y);
  }

  /**
   * Writes the gradients for storages.
   *
   * @param x the pre-activations that {@code forward} was given, {@code pieces} times as long as
   *     gradY
   * @param gradY the gradient of the loss with respect to y, a whole number of channels
   * @param gradX receives the gradient with respect to x, as long as x; may be {@code x}
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the lengths do not fit, gradX partly overlaps x or overlaps
   *     gradY, or a group that has to be copied is longer than an array can be
   * @throws UnsupportedOperationException if gradX is read-only
   */
  public void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    MaxoutStorageCalls.backward(this, x, gradY, gradX);
  }

  void requireWholeChannels(long length) {
    if (length % elementsPerChannel != 0) {
      throw new IllegalArgumentException(
          "length "
              + length
              + " is not a whole number of channels of "
              + elementsPerChannel
              + " elements");
    }
  }

  /**
   * {@code "maxout(2)"}, with {@code elements_per_channel=n} at the end where that is not 1: the
   * form that {@link Activations#parseMaxout} reads back.
   *
   * @return the name
   */
  public String name() {
    String channels = elementsPerChannel == 1 ? "" : ",elements_per_channel=" + elementsPerChannel;
    return "maxout(" + pieces + channels + ")";
  }

  static Maxout parse(String text) {
    NamedParameters parameters = NamedParameters.split(text);
    if (!parameters.name().equals("maxout")) {
      throw new IllegalArgumentException(
          parameters.quoted() + " is no maxout, such as \"maxout(2)\"");
    }
    int pieces = parameters.wholeNumber("pieces", DEFAULT_PIECES);
    Maxout maxout = new Maxout(pieces, parameters.count("elements_per_channel", 1));
    parameters.requireAllRead();
    return maxout;
  }
}
