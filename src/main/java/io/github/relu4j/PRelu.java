package io.github.relu4j;

import io.github.relu4j.internal.loop.ChannelSlope;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.channel.ChannelLoop;
import io.github.relu4j.internal.loop.channel.SlopeGradient;
import io.github.relu4j.internal.run.Dispatch;
import io.github.relu4j.storage.FloatStorage;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The parametric rectified linear unit: {@code f(x) = x} for x above 0, else {@code alpha[c] * x}
 * with the alpha of x's channel c, which is learned.
 *
 * <p><b>Layout.</b> {@code elementsPerChannel} neighbouring elements share a channel, and the
 * channels follow each other in blocks of {@code alpha.length * elementsPerChannel} elements: 1
 * element for a tensor [N, C], H * W for [N, C, H, W]. A range must start at a block and hold whole
 * blocks.
 *
 * <p><b>Parameters.</b> {@code alpha} is a live view of the caller's array: an optimiser updates it
 * in place, and the next call uses the new values. {@link #alphaGradient(float[], float[],
 * float[])} gives the gradient for that update.
 *
 * <p><b>Serial form.</b> The alphas of that moment, which must be finite, and elementsPerChannel.
 * What is read has an array of its own, since the caller's array stays where it is; an array that
 * is written to the same stream as well is read as one array, and is again what the rectifier uses.
 *
 * <p>Derivative: 1 for x above 0, else alpha[c] (so alpha[c] at 0). Range: (-∞, ∞) for a positive
 * alpha[c], [0, ∞) otherwise. Accuracy: one rounded multiplication, at most 0.5 ULP.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN
 *   <li>±0: f is a zero, of x's sign for a positive alpha; f' is alpha
 *   <li>an alpha of 0: f is -0 below 0, since alpha * x is
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -∞ for a positive alpha, +∞ for a negative one, NaN for 0; f' is alpha
 *   <li>an alpha that the caller has let become NaN or infinite: f and f' are NaN or infinite on
 *       its channel
 * </ul>
 *
 * <p>Thread-safe as far as the caller's array is: calls during an update of alpha see some old and
 * some new values. Source: K. He, X. Zhang, S. Ren, J. Sun, "Delving deep into rectifiers", ICCV
 * 2015, arXiv 1502.01852.
 */
public final class PRelu implements Activation {

  /** The alpha that He et al. start from, as do PyTorch and others. */
  public static final float DEFAULT_ALPHA = 0.25f;

  private static final long serialVersionUID = 1L;

  private final float[] alpha;
  private final int elementsPerChannel;
  private final transient ChannelLayout layout;
  private final transient ChannelLoop loop;

  /**
   * A parametric rectifier.
   *
   * @param alpha one slope per channel; kept, not copied
   * @param elementsPerChannel how many neighbouring elements share a channel, at least 1
   * @throws NullPointerException if alpha is null
   * @throws IllegalArgumentException if alpha is empty, if one of its values is NaN or infinite, or
   *     if elementsPerChannel is under 1
   */
  public PRelu(float[] alpha, int elementsPerChannel) {
    this.layout = ChannelLayout.of("alpha", alpha, elementsPerChannel);
    this.alpha = alpha;
    this.elementsPerChannel = elementsPerChannel;
    this.loop = new ChannelLoop(alpha, elementsPerChannel);
  }

  /**
   * The slopes: the caller's array itself.
   *
   * @return one slope per channel
   */
  public float[] alpha() {
    return alpha;
  }

  /**
   * How many neighbouring elements share a channel.
   *
   * @return at least 1
   */
  public int elementsPerChannel() {
    return elementsPerChannel;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is alpha itself
   */
  @Override
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    layout.requireWholeBlocks(length);
    requireOtherThanAlpha("y", y);
    loop.forward(runLoops(length), x, xOffset, y, yOffset, length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is alpha itself
   */
  @Override
  public void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    Arguments.checkMap(x, xOffset, "dydx", dydx, dydxOffset, length);
    layout.requireWholeBlocks(length);
    requireOtherThanAlpha("dydx", dydx);
    loop.derivative(runLoops(length), x, xOffset, dydx, dydxOffset, length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is alpha itself
   */
  @Override
  public void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Arguments.checkBackward("x", x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    layout.requireWholeBlocks(length);
    requireOtherThanAlpha("gradX", gradX);
    loop.backward(runLoops(length), x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  /**
   * Whether every alpha is above 0 at this moment: then y has the sign of x.
   *
   * @return true if {@code backwardFromOutput} works now
   */
  @Override
  public boolean supportsBackwardFromOutput() {
    return channelWithoutOutputDerivative() == alpha.length;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The results are those of {@code backward}, bit for bit. {@code alphaGradient} needs x; given
   * y in its place, it adds alpha[c] times as much to gradAlpha[c], but for the rounding of y.
   *
   * @throws UnsupportedOperationException if an alpha is not above 0, or not finite: the message
   *     has its index and value
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is alpha itself
   */
  @Override
  public void backwardFromOutput(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    int refused = channelWithoutOutputDerivative();
    if (refused < alpha.length) {
      throw Arguments.noBackwardFromOutput(
          this, "alpha[" + refused + "] must be finite and above 0 but is " + alpha[refused]);
    }
    Arguments.checkBackward("y", y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    layout.requireWholeBlocks(length);
    requireOtherThanAlpha("gradX", gradX);
    loop.backward(runLoops(length), y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in alpha
   */
  @Override
  public void forward(FloatStorage x, FloatStorage y) {
    requireOutsideAlpha("y", y);
    StorageCalls.run(StorageOperation.FORWARD, this, layout, x, y);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in alpha
   */
  @Override
  public void derivative(FloatStorage x, FloatStorage dydx) {
    requireOutsideAlpha("dydx", dydx);
    StorageCalls.run(StorageOperation.DERIVATIVE, this, layout, x, dydx);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in alpha
   */
  @Override
  public void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    requireOutsideAlpha("gradX", gradX);
    StorageCalls.run(StorageOperation.BACKWARD, this, layout, x, gradY, gradX);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in alpha
   */
  @Override
  public void backwardFromOutput(FloatStorage y, FloatStorage gradY, FloatStorage gradX) {
    requireOutsideAlpha("gradX", gradX);
    StorageCalls.run(StorageOperation.BACKWARD_FROM_OUTPUT, this, layout, y, gradY, gradX);
  }

  private void requireOutsideAlpha(String name, FloatStorage output) {
    StorageArguments.requireOutside("alpha", alpha, name, output);
  }

  private int channelWithoutOutputDerivative() {
    int channel = 0;
    while (channel < alpha.length && alpha[channel] > 0f && Float.isFinite(alpha[channel])) {
      channel++;
    }
    return channel;
  }

  /**
   * Adds the gradient of the loss with respect to alpha: {@code gradAlpha[c] +=} the sum of {@code
   * gradY * x} over the elements of channel c with x at most 0. An x above 0 adds nothing, whatever
   * its gradY is; an x of NaN makes the sum NaN.
   *
   * <p>The sum is formed in double in one fixed order (element k of a run of one channel goes to
   * partial sum k mod 4, runs in index order, then (s0 + s1) + (s2 + s3)) and rounded once when it
   * is added, so the result has the same bits on every path. Products are exact, so the sum of n
   * terms is off by up to n 2^-53 times the sum of |gradY * x|, beside the last rounding: where
   * terms of both signs cancel, that may be more than an ULP of the sum.
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
    Arguments.requireRange("x", x, xOffset, length);
    Arguments.requireRange("gradY", gradY, gradYOffset, length);
    Arguments.requireEqualLengths("alpha", alpha, "gradAlpha", gradAlpha);
    layout.requireWholeBlocks(length);
    requireOtherThanAlpha("gradAlpha", gradAlpha);
    Arguments.requireArrayOfItsOwn("gradAlpha", gradAlpha, x, gradY);
    SlopeGradient.add(x, xOffset, gradY, gradYOffset, length, elementsPerChannel, gradAlpha);
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

  /** Where a call may be cut. */
  ChannelLayout layout() {
    return layout;
  }

  private Loops runLoops(int length) {
    return hasLongRuns() ? Dispatch.loops(ChannelSlope.ANY, length) : null;
  }

  /** Whether the loops of {@link ChannelSlope} are used. */
  boolean hasLongRuns() {
    return loop.hasLongRuns();
  }

  private void requireOtherThanAlpha(String name, float[] output) {
    ChannelLayout.requireOtherThan("alpha", alpha, name, output);
  }

  /**
   * {@code "prelu(0.25)"}, with one value per channel, and with {@code elements_per_channel=n} at
   * the end where that is not 1. An alpha that has become NaN or infinite is in the name, and
   * {@link Activations#parse} reads it back.
   */
  @Override
  public String name() {
    StringBuilder name = new StringBuilder("prelu(");
    ChannelLayout.appendTo(name, alpha);
    return layout.close(name);
  }

  /** Equal layout and, at this moment, equal alphas. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PRelu that
        && elementsPerChannel == that.elementsPerChannel
        && Arrays.equals(alpha, that.alpha);
  }

  /** Of the layout alone, since alpha changes. */
  @Override
  public int hashCode() {
    return 31 * alpha.length + elementsPerChannel;
  }

  @Override
  public String toString() {
    return name();
  }

  /**
   * What is written in place of a rectifier. A record, since it is made by its constructor when it
   * is read, which refuses what no rectifier has.
   */
  private record SerialForm(float[] alpha, int elementsPerChannel) implements Serializable {

    SerialForm {
      ChannelLayout.of("alpha", alpha, elementsPerChannel);
    }

    private Object readResolve() {
      return new PRelu(alpha, elementsPerChannel);
    }
  }

  private Object writeReplace() {
    return new SerialForm(alpha, elementsPerChannel);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("PRelu is read by its parameters alone");
  }
}
