package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code x + sin(frequency x)^2 gain}. The one sum that may cancel is of doubles, and so is off by
 * a few 2^-53 of its larger term. With a gain of 1 / frequency it is at least 0.27 |x|.
 *
 * <p>At x = -0 the sum would be +0.
 *
 * @param frequency how the frequency is read
 * @param gain how the gain is read
 * @param <A> the activation
 */
public record SnakeForward<A>(DoubleParameter<A> frequency, DoubleParameter<A> gain)
    implements SineFunction<A> {

  @Override
  public double frequency(A activation) {
    return frequency.of(activation);
  }

  @Override
  public double shift() {
    return 0;
  }

  @Override
  public double core(A activation, double x, double square) {
    return x == 0 ? x : x + square * gain.of(activation);
  }

  /**
   * The same in vectors.
   *
   * @param frequency how the frequency is read
   * @param gain how the gain is read
   * @param <A> the activation
   */
  public record Vectors<A>(DoubleParameter<A> frequency, DoubleParameter<A> gain)
      implements SineVectorFunction<A> {

    @Override
    public double frequency(A activation) {
      return frequency.of(activation);
    }

    @Override
    public double shift() {
      return 0;
    }

    @Override
    public DoubleVector core(A activation, DoubleVector x, DoubleVector square) {
      DoubleVector sum = x.add(square.mul(gain.of(activation)));
      return sum.blend(x, x.compare(VectorOperators.EQ, DoubleLanes.broadcast(0)));
    }
  }
}
