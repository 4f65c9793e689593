package io.github.relu4j;

import io.github.relu4j.internal.arithmetic.Sine;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.loop.channel.ParameterGradient;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * Snake with a height of its own: {@code f(x) = x + sin(alpha x)^2 / beta} with the alpha and the
 * beta of x's channel, which are learned. It is the activation of BigVGAN and of the audio decoders
 * that follow it.
 *
 * <p><b>Layout.</b> As with {@link Snake}: {@code elementsPerChannel} neighbouring elements share a
 * channel, and the channels follow each other in blocks.
 *
 * <p><b>Parameters.</b> {@code alpha} and {@code beta} are live views of the caller's arrays.
 * {@link #alphaGradient(float[], float[], float[])} and {@link #betaGradient(float[], float[],
 * float[])} give the gradients for their update. Both may be negative. BigVGAN stores a and b, with
 * {@code alpha = e^a} and {@code beta = e^b} ({@code alpha_logscale}): the arrays hold e^a and e^b
 * here, and the gradients with respect to a and b are those of alpha and beta times alpha and beta.
 * Its code divides by beta + 0.000000001, which is left out here.
 *
 * <p><b>Serial form.</b> The parameters of that moment, which must be finite and beta not 0, and
 * elementsPerChannel, as with {@link PRelu}.
 *
 * <p>Derivative: {@code 1 + alpha / beta sin(2 alpha x)}. Range: (-∞, ∞). Accuracy: f and f' at
 * most 1 ULP. The exception are floats right beside a root of f other than 0, or of f', where terms
 * cancel; there are such roots where |alpha| is above |beta|. There f is off by at most 2^-49 /
 * |beta|, and f' by at most 2^-48 |alpha / beta|, which may be more than an ULP of so small a
 * result.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is the same zero, f' is 1
 *   <li>+∞: f is +∞; f' is NaN, since it has no limit, and 1 for an alpha of 0
 *   <li>-∞: f is -∞; f' likewise
 *   <li>an alpha of 0: f is x, f' is 1
 *   <li>parameters that the caller has let become NaN or infinite, or a beta of 0: f and f' may be
 *       NaN or infinite on that channel
 * </ul>
 *
 * <p>Thread-safe as far as the caller's arrays are: calls during an update see some old and some
 * new values. Source: S. Lee, W. Ping, B. Ginsburg, B. Catanzaro, S. Yoon, "BigVGAN: a universal
 * neural vocoder with large-scale training", ICLR 2023, arXiv 2206.04658.
 *
 * @see Snake
 */
public final class SnakeBeta extends SnakeOfChannels {

  /** The alpha that training starts from. */
  public static final float DEFAULT_ALPHA = 1f;

  /** The beta that training starts from. */
  public static final float DEFAULT_BETA = 1f;

  private static final long serialVersionUID = 1L;

  private final transient ParameterGradient.Term alphaTerm;
  private final transient ParameterGradient.Term betaTerm;

  /**
   * A snake with a height of its own.
   *
   * @param alpha one frequency per channel; kept, not copied
   * @param beta what the square is divided by, one per channel; kept, not copied
   * @param elementsPerChannel how many neighbouring elements share a channel, at least 1
   * @throws NullPointerException if alpha or beta is null
   * @throws IllegalArgumentException if alpha is empty, if beta has not as many elements, if one of
   *     their values is NaN or infinite, or of beta 0, or if elementsPerChannel is under 1
   */
  public SnakeBeta(float[] alpha, float[] beta, int elementsPerChannel) {
    super(layout(alpha, beta, elementsPerChannel), alpha, beta);
    this.alphaTerm =
        (x, gradY, channel) -> {
          double t = (double) alpha[channel] * x;
          return x * Sine.ofTwice(t) / beta[channel] * gradY;
        };
    this.betaTerm =
        (x, gradY, channel) -> {
          double t = (double) alpha[channel] * x;
          double divisor = beta[channel];
          return -Sine.squareOfAny(t, 0) / divisor / divisor * gradY;
        };
  }

  private static ChannelLayout layout(float[] alpha, float[] beta, int elementsPerChannel) {
    ChannelLayout layout = ChannelLayout.of("alpha", alpha, elementsPerChannel);
    Arguments.requireEqualLengths("alpha", alpha, "beta", beta);
    for (int channel = 0; channel < beta.length; channel++) {
      if (!Float.isFinite(beta[channel]) || beta[channel] == 0f) {
        Parameter.requireNotZero("beta[" + channel + "]", beta[channel]);
      }
    }
    return layout;
  }

  /**
   * What the squares are divided by: the caller's array itself.
   *
   * @return one beta per channel
   */
  public float[] beta() {
    return divisors();
  }

  /**
   * Adds the gradient of the loss with respect to alpha: {@code gradAlpha[c] +=} the sum of {@code
   * gradY * x sin(2 alpha x) / beta} over the elements of channel c. An x of NaN or infinity makes
   * the sum NaN. The order of the sum is that of {@link Snake#alphaGradient(float[], int, float[],
   * int, int, float[])}. A term is off by up to 2^-49 of |gradY x / beta|.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param length the number of elements, a whole number of channel blocks
   * @param gradAlpha one sum per channel, added to; neither {@code x} nor {@code gradY}
   * @throws IndexOutOfBoundsException if a range does not lie inside its array
   * @throws IllegalArgumentException if length is not a whole number of channel blocks, if
   *     gradAlpha has not one element per channel, or if it is alpha, beta, x or gradY
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
   * Adds the gradient of the loss with respect to beta: {@code gradBeta[c] -=} the sum of {@code
   * gradY * sin(alpha x)^2 / beta^2} over the elements of channel c. An x of NaN or infinity makes
   * the sum NaN. The order of the sum is that of {@link Snake#alphaGradient(float[], int, float[],
   * int, int, float[])}. A term is off by up to 2^-49 of itself.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param xOffset index of the first element read from {@code x}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param length the number of elements, a whole number of channel blocks
   * @param gradBeta one sum per channel, added to; neither {@code x} nor {@code gradY}
   * @throws IndexOutOfBoundsException if a range does not lie inside its array
   * @throws IllegalArgumentException if length is not a whole number of channel blocks, if gradBeta
   *     has not one element per channel, or if it is alpha, beta, x or gradY
   */
  public void betaGradient(
      float[] x, int xOffset, float[] gradY, int gradYOffset, int length, float[] gradBeta) {
    addGradient(betaTerm, x, xOffset, gradY, gradYOffset, length, "beta", "gradBeta", gradBeta);
  }

  /**
   * Adds the gradient of the loss with respect to beta, for whole arrays.
   *
   * @param x the pre-activations that {@code forward} was given
   * @param gradY the gradient of the loss with respect to y, as long as x
   * @param gradBeta one sum per channel, added to
   * @see #betaGradient(float[], int, float[], int, int, float[])
   */
  public void betaGradient(float[] x, float[] gradY, float[] gradBeta) {
    Arguments.requireEqualLengths("x", x, "gradY", gradY);
    betaGradient(x, 0, gradY, 0, x.length, gradBeta);
  }

  /**
   * {@code "snake_beta(1.0,1.0)"}: all alphas, then as many betas, and with {@code
   * elements_per_channel=n} at the end where that is not 1. A parameter that has become NaN or
   * infinite, or a beta of 0, is in the name, and {@link Activations#parse} reads it back.
   */
  @Override
  public String name() {
    return nameWith("snake_beta", alpha(), beta());
  }

  /**
   * What is written in place of a snake. A record, since it is made by its constructor when it is
   * read, which refuses what no snake has.
   */
  private record SerialForm(float[] alpha, float[] beta, int elementsPerChannel)
      implements Serializable {

    SerialForm {
      layout(alpha, beta, elementsPerChannel);
    }

    private Object readResolve() {
      return new SnakeBeta(alpha, beta, elementsPerChannel);
    }
  }

  private Object writeReplace() {
    return new SerialForm(alpha(), beta(), elementsPerChannel());
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("SnakeBeta is read by its parameters alone");
  }
}
