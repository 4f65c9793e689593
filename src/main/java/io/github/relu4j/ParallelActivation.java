package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.storage.FloatStorage;
import java.util.Objects;

/**
 * An activation whose calls are shared by several threads: the same function, with the same bits.
 * {@link Threads} says how, what is too short to be shared, and what happens if something fails.
 *
 * <p>Formula, derivative, range, accuracy, special cases and errors are those of the activation
 * inside. Each thread computes neighbouring elements of the output.
 *
 * <p><b>Which calls are shared.</b>
 *
 * <ul>
 *   <li>those of an {@link ElementwiseActivation}, also of a user's own. Array methods that it
 *       overrides are called for parts of the range, from several threads at once
 *   <li>those of a {@link PRelu}, {@link Snake} or {@link SnakeBeta}, cut at channel blocks
 *   <li>over storages that threads may share, as {@link Threads} says. Storage methods that an
 *       activation overrides are not called then
 *   <li>with masks, cut at words of the mask
 * </ul>
 *
 * <p>Another class that implements {@link Activation} itself runs in the caller's thread: where its
 * range may be cut is not known.
 *
 * <p><b>Name.</b> {@link #name()} is the name of the activation inside, since the function is the
 * same: {@link Activations#parse} gives that activation, which is not parallel. {@link
 * Activations#acceleration(Activation)} answers for it as well. What it has beside the methods here
 * is called on {@link #activation()}, such as {@link PRelu#alphaGradient}: its sums keep their
 * order, so they are formed in one thread. Gates and others that need an elementwise activation
 * take the one inside; they have a {@code parallel} of their own in {@link Activations}.
 *
 * <p>Thread-safe. Serialised as an {@link Activation} is, if {@link Threads} can be.
 *
 * @param activation the activation inside
 * @param threads the threads that share its calls
 * @see Activations#parallel(Activation)
 * @see Threads
 */
public record ParallelActivation(Activation activation, Threads threads) implements Activation {

  /**
   * An activation whose calls are shared.
   *
   * @param activation the activation inside; of one that is parallel, what is inside it
   * @param threads the threads that share its calls
   * @throws NullPointerException if either is null
   */
  public ParallelActivation {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(threads, "threads");
    if (activation instanceof ParallelActivation parallel) {
      activation = parallel.activation;
    }
  }

  /** Elements that stay together in a call that is shared; 0 if it is not. */
  private int block(long length) {
    return threads.mayShare(length) ? blockOfLong(length) : 0;
  }

  private int blockOfLong(long length) {
    if (!threads.share(length, isCurved())) {
      return 0;
    }
    if (activation instanceof ElementwiseActivation) {
      return 1;
    }
    ChannelLayout layout = layout();
    // The activation inside refuses a length that is not a whole number of blocks.
    return layout != null && length % layout.block() == 0 && length > layout.block()
        ? (int) layout.block()
        : 0;
  }

  private boolean isCurved() {
    return activation instanceof ElementwiseActivation elementwise
        ? ScalarLoops.isCurved(elementwise)
        : activation instanceof SnakeOfChannels;
  }

  private ChannelLayout layout() {
    if (activation instanceof PRelu prelu) {
      return prelu.layout();
    }
    return activation instanceof SnakeOfChannels snake ? snake.layout() : null;
  }

  @Override
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    int block = block(length);
    if (block == 0) {
      activation.forward(x, xOffset, y, yOffset, length);
      return;
    }
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    threads.run(
        (from, count) ->
            activation.forward(x, xOffset + (int) from, y, yOffset + (int) from, count),
        length,
        block,
        isCurved());
  }

  @Override
  public void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    int block = block(length);
    if (block == 0) {
      activation.derivative(x, xOffset, dydx, dydxOffset, length);
      return;
    }
    Arguments.checkMap(x, xOffset, "dydx", dydx, dydxOffset, length);
    threads.run(
        (from, count) ->
            activation.derivative(x, xOffset + (int) from, dydx, dydxOffset + (int) from, count),
        length,
        block,
        isCurved());
  }

  @Override
  public void backward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    int block = block(length);
    if (block == 0) {
      activation.backward(x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    Arguments.checkBackward("x", x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    threads.run(
        (from, count) ->
            activation.backward(
                x,
                xOffset + (int) from,
                gradY,
                gradYOffset + (int) from,
                gradX,
                gradXOffset + (int) from,
                count),
        length,
        block,
        isCurved());
  }

  @Override
  public boolean supportsBackwardFromOutput() {
    return activation.supportsBackwardFromOutput();
  }

  @Override
  public void backwardFromOutput(
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    int block = block(length);
    if (block == 0 || !supportsBackwardFromOutput()) {
      activation.backwardFromOutput(y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    Arguments.checkBackward("y", y, yOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    threads.run(
        (from, count) ->
            activation.backwardFromOutput(
                y,
                yOffset + (int) from,
                gradY,
                gradYOffset + (int) from,
                gradX,
                gradXOffset + (int) from,
                count),
        length,
        block,
        isCurved());
  }

  /**
   * Writes {@code y = f(x)} and the mask of f'(x), as {@link TwoSlopeActivation#forward(float[],
   * int, float[], int, long[], int, int)} does.
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the activations; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param mask receives the mask
   * @param maskOffset index of the first word written to {@code mask}
   * @param length the number of elements
   * @throws UnsupportedOperationException if the activation inside is not a {@link
   *     TwoSlopeActivation}
   */
  public void forward(
      float[] x, int xOffset, float[] y, int yOffset, long[] mask, int maskOffset, int length) {
    TwoSlopeActivation inner = twoSlopes();
    if (block(length) == 0) {
      inner.forward(x, xOffset, y, yOffset, mask, maskOffset, length);
      return;
    }
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    Check.bits("mask", mask, maskOffset, length);
    threads.run(
        (from, count) ->
            inner.forward(
                x,
                xOffset + (int) from,
                y,
                yOffset + (int) from,
                mask,
                maskOffset + (int) (from / Long.SIZE),
                count),
        length,
        Long.SIZE,
        false);
  }

  /**
   * Writes {@code y = f(x)} and the mask of f'(x) for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param y receives the activations; may be {@code x}
   * @param mask receives the mask; has {@link TwoSlopeActivation#maskLength} words
   * @throws UnsupportedOperationException if the activation inside is not a {@link
   *     TwoSlopeActivation}
   */
  public void forward(float[] x, float[] y, long[] mask) {
    twoSlopes();
    Arguments.requireEqualLengths("x", x, "y", y);
    Arguments.requireMaskOf("x", x, mask);
    forward(x, 0, y, 0, mask, 0, x.length);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)}, where the mask tells f'(x), as {@link
   * TwoSlopeActivation#backwardFromMask(long[], int, float[], int, float[], int, int)} does.
   *
   * @param mask the mask that {@code forward} has written
   * @param maskOffset index of the first word read from {@code mask}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code gradY} with the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param length the number of elements
   * @throws UnsupportedOperationException if the activation inside is not a {@link
   *     TwoSlopeActivation}
   */
  public void backwardFromMask(
      long[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    TwoSlopeActivation inner = twoSlopes();
    if (block(length) == 0) {
      inner.backwardFromMask(mask, maskOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    Arguments.checkBackwardFromMask(
        mask, maskOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    threads.run(
        (from, count) ->
            inner.backwardFromMask(
                mask,
                maskOffset + (int) (from / Long.SIZE),
                gradY,
                gradYOffset + (int) from,
                gradX,
                gradXOffset + (int) from,
                count),
        length,
        Long.SIZE,
        false);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)} for whole arrays of equal length, where the mask tells
   * f'(x).
   *
   * @param mask the mask that {@code forward} has written; has {@link
   *     TwoSlopeActivation#maskLength} words
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code gradY}
   * @throws UnsupportedOperationException if the activation inside is not a {@link
   *     TwoSlopeActivation}
   */
  public void backwardFromMask(long[] mask, float[] gradY, float[] gradX) {
    twoSlopes();
    Arguments.requireEqualLengths("gradY", gradY, "gradX", gradX);
    Arguments.requireMaskOf("gradY", gradY, mask);
    backwardFromMask(mask, 0, gradY, 0, gradX, 0, gradY.length);
  }

  private TwoSlopeActivation twoSlopes() {
    if (activation instanceof TwoSlopeActivation twoSlopes) {
      return twoSlopes;
    }
    throw new UnsupportedOperationException(
        Excerpt.of(activation.name()) + " has no masks, as it is not a TwoSlopeActivation");
  }

  @Override
  public void forward(FloatStorage x, FloatStorage y) {
    if (areShared(x, x, y)) {
      StorageCalls.run(threads, StorageOperation.FORWARD, activation, layout(), x, y);
    } else {
      activation.forward(x, y);
    }
  }

  @Override
  public void derivative(FloatStorage x, FloatStorage dydx) {
    if (areShared(x, x, dydx)) {
      StorageCalls.run(threads, StorageOperation.DERIVATIVE, activation, layout(), x, dydx);
    } else {
      activation.derivative(x, dydx);
    }
  }

  @Override
  public void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    if (areShared(x, gradY, gradX)) {
      StorageCalls.run(threads, StorageOperation.BACKWARD, activation, layout(), x, gradY, gradX);
    } else {
      activation.backward(x, gradY, gradX);
    }
  }

  @Override
  public void backwardFromOutput(FloatStorage y, FloatStorage gradY, FloatStorage gradX) {
    if (areShared(y, gradY, gradX) && supportsBackwardFromOutput()) {
      StorageCalls.run(
          threads, StorageOperation.BACKWARD_FROM_OUTPUT, activation, layout(), y, gradY, gradX);
    } else {
      activation.backwardFromOutput(y, gradY, gradX);
    }
  }

  /** An array of parameters has at most one block, so no shared call writes to one. */
  private boolean areShared(FloatStorage x, FloatStorage gradY, FloatStorage out) {
    return x != null && block(x.length()) > 0 && StorageParts.areShareable(x, gradY, out);
  }

  /** The name of the activation inside. */
  @Override
  public String name() {
    return activation.name();
  }
}
