package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Sine;
import jdk.incubator.vector.DoubleVector;

/**
 * {@code 1 + ratio sin(2 frequency x)} as {@code (1 - ratio) + 2 ratio sin(frequency x + pi/4)^2}.
 * With a ratio of 1 the first term is 0, and nothing cancels: f' keeps its relative accuracy at its
 * roots, where 1 + sin would lose all of it.
 *
 * @param frequency how the frequency is read
 * @param offset how 1 - ratio is read
 * @param slope how 2 ratio is read
 * @param <A> the activation
 */
public record SnakeDerivative<A>(
    DoubleParameter<A> frequency, DoubleParameter<A> offset, DoubleParameter<A> slope)
    implements SineFunction<A> {

  @Override
  public double frequency(A activation) {
    return frequency.of(activation);
  }

  @Override
  public double shift() {
    return Sine.QUARTER;
  }

  @Override
  public double core(A activation, double x, double square) {
    return square * slope.of(activation) + offset.of(activation);
  }

  /**
   * The same in vectors.
   *
   * @param frequency how the frequency is read
   * @param offset how 1 - ratio is read
   * @param slope how 2 ratio is read
   * @param <A> the activation
   */
  public record Vectors<A>(
      DoubleParameter<A> frequency, DoubleParameter<A> offset, DoubleParameter<A> slope)
      implements SineVectorFunction<A> {

    @Override
    public double frequency(A activation) {
      return frequency.of(activation);
    }

    @Override
    public double shift() {
      return Sine.QUARTER;
    }

    @Override
    public DoubleVector core(A activation, DoubleVector x, DoubleVector square) {
      return square.mul(slope.of(activation)).add(offset.of(activation));
    }
  }
}
