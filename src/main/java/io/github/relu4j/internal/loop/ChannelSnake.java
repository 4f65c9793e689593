package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Sine;
import io.github.relu4j.internal.formula.SineFunction;
import io.github.relu4j.internal.formula.SnakeDerivative;
import io.github.relu4j.internal.formula.SnakeForward;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The snake of one channel, {@code x + sin(alpha x)^2 / beta}, so that a long run of one channel
 * goes through loops made for it as for any activation. These loops, and the methods of {@link
 * Elementwise}, are for elements {@link #isWithinLimit within the limit}; the others are for all.
 *
 * <p>Both alpha and beta may be negative. sin(alpha x)^2 is even in alpha, and so is alpha sin(2
 * alpha x), so that |alpha| would do; the sign of beta goes to the frequency, where it makes f' the
 * same formula: {@code 1 + r sin(2 w x)} with r = |alpha / beta| and w = |alpha| with beta's sign.
 *
 * <p>Unlike an activation it can be changed, as {@link ChannelSlope} can.
 */
public final class ChannelSnake implements Elementwise {

  /** Stands for the class where a loop is chosen; with an alpha and a beta as most have. */
  public static final ChannelSnake ANY = new ChannelSnake().with(1f, 1f);

  private static final SineFunction<ChannelSnake> FORWARD =
      new SnakeForward<>(ChannelSnake::frequency, ChannelSnake::gain);
  private static final SineFunction<ChannelSnake> DERIVATIVE =
      new SnakeDerivative<>(
          ChannelSnake::frequency, ChannelSnake::derivativeOffset, ChannelSnake::derivativeSlope);

  private double frequency;
  private double gain;
  private double derivativeOffset;
  private double derivativeSlope;

  /** A snake that is x, until it is given its parameters. */
  public ChannelSnake() {
    with(0f, 1f);
  }

  /**
   * The snake with these parameters from now on. With an alpha of 0 it is x, whatever beta is.
   *
   * @param alpha the frequency
   * @param beta what the square is divided by
   * @return this
   */
  public ChannelSnake with(float alpha, float beta) {
    boolean isLine = alpha == 0f;
    double height = Math.abs((double) beta);
    double width = Math.abs((double) alpha);
    frequency = beta < 0f ? -width : width;
    gain = isLine ? 0 : 1.0 / beta;
    derivativeOffset = isLine ? 1 : (height - width) / height;
    derivativeSlope = isLine ? 0 : 2 * width / height;
    return this;
  }

  private double frequency() {
    return frequency;
  }

  private double gain() {
    return gain;
  }

  private double derivativeOffset() {
    return derivativeOffset;
  }

  private double derivativeSlope() {
    return derivativeSlope;
  }

  /** Whether the loops may be used over elements none of which is larger; not if it is NaN. */
  public boolean isWithinLimit(float largest) {
    return largest * Math.abs(frequency) <= Sine.LIMIT;
  }

  @Override
  public float forward(float x) {
    return FORWARD.apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return DERIVATIVE.apply(this, x);
  }

  /** f(x) for any x. An infinite x outweighs what has no limit there. */
  public float forwardOfAny(float x) {
    return Float.isInfinite(x) && frequency - frequency == 0 ? x : FORWARD.ofAny(this, x);
  }

  /** f'(x) for any x. */
  public float derivativeOfAny(float x) {
    return frequency == 0 && x == x ? 1f : DERIVATIVE.ofAny(this, x);
  }

  /** The gradient for any x. */
  public float backwardOfAny(float x, float gradY) {
    return Elementwise.gradient(derivativeOfAny(x), gradY);
  }

  @Override
  public ScalarKernel<ChannelSnake> scalarKernel() {
    return new ScalarKernel<>(FORWARD, DERIVATIVE);
  }

  @Override
  public VectorKernel<ChannelSnake> vectorKernel() {
    return new VectorKernel<>(
        new SnakeForward.Vectors<>(ChannelSnake::frequency, ChannelSnake::gain),
        new SnakeDerivative.Vectors<>(
            ChannelSnake::frequency,
            ChannelSnake::derivativeOffset,
            ChannelSnake::derivativeSlope));
  }
}
