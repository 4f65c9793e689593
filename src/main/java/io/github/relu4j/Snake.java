package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Sine;
import io.github.relu4j.internal.loop.channel.ParameterGradient;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * Snake, a periodic activation of audio codecs and vocoders: {@code f(x) = x + sin(alpha x)^2 /
 * alpha} with the alpha of x's channel, which is learned.
 *
 * <p><b>Layout.</b> {@code elementsPerChannel} neighbouring elements share a channel, and the
 * channels follow each other in blocks of {@code alpha.length * elementsPerChannel} elements: T
 * elements for a tensor [B, C, T], 1 for [N, C]. A range must start at a block and hold whole
 * blocks.
 *
 * <p><b>Parameters.</b> {@code alpha} is a live view of the caller's array: an optimiser updates it
 * in place, and the next call uses the new values. {@link #alphaGradient(float[], float[],
 * float[])} gives the gradient for that update. An alpha may be negative. With an alpha of 0 f is
 * its limit, x. Some models store a with {@code alpha = e^a} (BigVGAN's {@code alpha_logscale}):
 * alpha holds e^a here, and the gradient with respect to a is that of alpha times alpha. Their code
 * divides by alpha + 0.000000001, which is left out here.
 *
 * <p><b>Serial form.</b> The alphas of that moment, which must be finite, and elementsPerChannel,
 * as with {@link PRelu}.
 *
 * <p>Derivative: {@code 1 + sin(2 alpha x)}, from 0 to 2. Range: (-∞, ∞). Accuracy: f and f' at
 * most 1 ULP for any x and alpha, f' also beside its roots. In runs of a channel of 64 elements and
 * more, and where there is one channel, the array is worked on in vectors; a part of it with an
 * |alpha x| above 2^24 takes several times as long.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1
 *   <li>+∞: f is +∞; f' is NaN, since it has no limit, and 1 for an alpha of 0
 *   <li>-∞: f is -∞; f' likewise
 *   <li>an alpha of 0: f is x, f' is 1
 *   <li>an alpha that the caller has let become NaN or infinite: f and f' are NaN on its channel,
 *       but that f(±0) is 0
 * </ul>
 *
 * <p>Thread-safe as far as the caller's array is: calls during an update of alpha see some old and
 * some new values. Source: L. Ziyin, T. Hartwig, M. Ueda, "Neural networks fail to learn periodic
 * functions and how to fix it", NeurIPS 2020, arXiv 2006.08195.
 *
 * @see SnakeBeta
 */
public final class Snake extends SnakeOfChannels {

  /** The alpha that training starts from. */
  public static final float DEFAULT_ALPHA = 1f;

  private static final long serialVersionUID = 1L;

  private final transient ParameterGradient.Term alphaTerm;

  /**
   * A snake.
   *
   * @param alpha one frequency per channel; kept, not copied
   * @param elementsPerChannel how many neighbouring elements share a channel, at least 1
   * @throws NullPointerException if alpha is null
   * @throws IllegalArgumentException if alpha is empty, if one of its values is NaN or infinite, or
   *     if elementsPerChannel is under 1
   */
  public Snake(float[] alpha, int elementsPerChannel) {
    super(ChannelLayout.of("alpha", alpha, elementsPerChannel), alpha, alpha);
    this.alphaTerm = (x, gradY, channel) -> slope(alpha[channel], x) * gradY;
  }

  /** For an alpha of 0 the limit; both terms of the other case have an alpha more than it. */
  private static double slope(double alpha, double x) {
    if (alpha == 0) {
      return x * x;
    }
    double t = alpha * x;
    return (x * Sine.ofTwice(t) - Sine.squareOfAny(t, 0) / alpha) / alpha;
  }

  /**
   * Adds the gradient of the loss with respect to alpha: {@code gradAlpha[c] +=} the sum of {@code
   * gradY * (x sin(2 alpha x) - sin(alpha x)^2 / alpha) / alpha} over the elements of channel c,
   * for an alpha of 0 of {@code gradY * x^2}. An x of NaN or infinity makes the sum NaN.
   *
   * <p>The sum is formed in double in one fixed order (element k of a run of one channel goes to
   * partial sum k mod 4, runs in index order, then (s0 + s1) + (s2 + s3)) and rounded once when it
   * is added, so the result has the same bits on every path. A term is off by up to 2^-49 of |gradY
   * x / alpha| or of |gradY x^2|, whichever is less.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param length the number of elements, a whole number of channel blocks
   * @param gradAlpha one sum per channel, added to; neither {@code x} nor {@code gradY}
   * @throws IndexOutOfBoundsException if a range does not lie inside its array
   * @throws IllegalArgumentException if length is not a whole number of channel blocks, if
   *     gradAlpha has not one element per channel, or if it is alpha, x or gradY
   */
  public void alphaGradient(
      float[] x, int xOffset, float[] gradY, int gradYOffset, int length, float[] gradAlpha) {
    addGradient(alphaTerm, x, xOffset, gradY, gradYOffset, length, "alpha", "gradAlpha", gradAlpha);
  }

  /**
   * Adds the gradient of the loss with respect to alpha, for whole arrays.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y, as long as x
   * @param gradAlpha one sum per channel, added to
   * @see #alphaGradient(float[], int, float[], int, int, float[])
   */
  public void alphaGradient(float[] x, float[] gradY, float[] gradAlpha) {
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    alphaGradient(x, 0, gradY, 0, x.length, gradAlpha);
  }

  /**
   * {@code "snake(1.0)"}, with one value per channel, and with {@code elements_per_channel=n} at
   * the end where that is not 1. An alpha that has become NaN or infinite is in the name, and
   * {@link Activations#parse} reads it back.
   */
  @Override
  public String name() {
    return nameWith("snake", alpha());
  }

  /**
   * What is written in place of a snake. A record, since it is made by its constructor when it is
   * read, which refuses what no snake has.
   */
  private record SerialForm(float[] alpha, int elementsPerChannel) implements Serializable {

    SerialForm {
      ChannelLayout.of("alpha", alpha, elementsPerChannel);
    }

    private Object readResolve() {
      return new Snake(alpha, elementsPerChannel);
    }
  }

  private Object writeReplace() {
    return new SerialForm(alpha(), elementsPerChannel());
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Snake is read by its parameters alone");
  }
}
