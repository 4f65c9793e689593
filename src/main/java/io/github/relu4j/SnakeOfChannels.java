package io.github.relu4j;

import io.github.relu4j.internal.loop.ChannelSnake;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.channel.ParameterGradient;
import io.github.relu4j.internal.loop.channel.SnakeLoop;
import io.github.relu4j.internal.run.Dispatch;
import io.github.relu4j.storage.FloatStorage;
import java.util.Arrays;

/** What {@link Snake} and {@link SnakeBeta} have in common. */
abstract sealed class SnakeOfChannels implements Activation permits Snake, SnakeBeta {

  private static final long serialVersionUID = 1L;

  private final transient ChannelLayout layout;
  private final transient float[] alpha;
  private final transient float[] beta;
  private final transient SnakeLoop loop;

  SnakeOfChannels(ChannelLayout layout, float[] alpha, float[] beta) {
    this.layout = layout;
    this.alpha = alpha;
    this.beta = beta;
    this.loop = new SnakeLoop(alpha, beta, layout.elementsPerChannel());
  }

  /**
   * The frequencies: the caller's array itself.
   *
   * @return one alpha per channel
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
    return layout.elementsPerChannel();
  }

  /** The divisors, which may be the alphas. */
  final float[] divisors() {
    return beta;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is an array of parameters
   */
  @Override
  public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    layout.requireWholeBlocks(length);
    requireOtherThanParameters("y", y);
    loop.forward(runLoops(length), x, xOffset, y, yOffset, length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is an array of parameters
   */
  @Override
  public void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
    Arguments.checkMap(x, xOffset, "dydx", dydx, dydxOffset, length);
    layout.requireWholeBlocks(length);
    requireOtherThanParameters("dydx", dydx);
    loop.derivative(runLoops(length), x, xOffset, dydx, dydxOffset, length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if length is not a whole number of channel blocks, or if
   *     the output is an array of parameters
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
    requireOtherThanParameters("gradX", gradX);
    loop.backward(runLoops(length), x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in an array of parameters
   */
  @Override
  public void forward(FloatStorage x, FloatStorage y) {
    requireOutsideParameters("y", y);
    StorageCalls.run(StorageOperation.FORWARD, this, layout, x, y);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in an array of parameters
   */
  @Override
  public void derivative(FloatStorage x, FloatStorage dydx) {
    requireOutsideParameters("dydx", dydx);
    StorageCalls.run(StorageOperation.DERIVATIVE, this, layout, x, dydx);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if the length is not a whole number of channel blocks, or
   *     if the output lies in an array of parameters
   */
  @Override
  public void backward(FloatStorage x, FloatStorage gradY, FloatStorage gradX) {
    requireOutsideParameters("gradX", gradX);
    StorageCalls.run(StorageOperation.BACKWARD, this, layout, x, gradY, gradX);
  }

  private void requireOutsideParameters(String name, FloatStorage output) {
    StorageArguments.requireOutside("alpha", alpha, name, output);
    StorageArguments.requireOutside("beta", beta, name, output);
  }

  /** Adds the sum of a term over each channel, after all checks. */
  final void addGradient(
      ParameterGradient.Term term,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      int length,
      String parameter,
      String name,
      float[] gradParameter) {
    Arguments.requireRange("x", x, xOffset, length);
    Arguments.requireRange("gradY", gradY, gradYOffset, length);
    Arguments.requireEqualLengths(parameter, alpha, name, gradParameter);
    layout.requireWholeBlocks(length);
    requireOtherThanParameters(name, gradParameter);
    Arguments.requireArrayOfItsOwn(name, gradParameter, x, gradY);
    ParameterGradient.add(
        term, x, xOffset, gradY, gradYOffset, length, layout.elementsPerChannel(), gradParameter);
  }

  private void requireOtherThanParameters(String name, float[] output) {
    ChannelLayout.requireOtherThan("alpha", alpha, name, output);
    ChannelLayout.requireOtherThan("beta", beta, name, output);
  }

  /** Where a call may be cut. */
  final ChannelLayout layout() {
    return layout;
  }

  private Loops runLoops(int length) {
    return hasLongRuns() ? Dispatch.loops(ChannelSnake.ANY, length) : null;
  }

  /** Whether the loops of {@link ChannelSnake} are used. */
  boolean hasLongRuns() {
    return loop.hasLongRuns();
  }

  /** Equal layout and, at this moment, equal parameters. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SnakeOfChannels that
        && getClass() == that.getClass()
        && layout.equals(that.layout)
        && Arrays.equals(alpha, that.alpha)
        && Arrays.equals(beta, that.beta);
  }

  /** Of the layout alone, since the parameters change. */
  @Override
  public int hashCode() {
    return layout.hashCode();
  }

  /** The name with these parameters and the layout. */
  final String nameWith(String start, float[]... parameters) {
    StringBuilder name = new StringBuilder(start).append('(');
    for (float[] each : parameters) {
      ChannelLayout.appendTo(name, each);
    }
    return layout.close(name);
  }

  @Override
  public String toString() {
    return name();
  }
}
