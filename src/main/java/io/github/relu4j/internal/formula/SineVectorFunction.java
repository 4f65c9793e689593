package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Sine;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link SineFunction} in vectors of doubles, for angles within the limit.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface SineVectorFunction<A> extends DoubleVectorFunction<A> {

  /**
   * What the elements are multiplied with.
   *
   * @param activation the activation, for its parameters
   * @return the frequency
   */
  double frequency(A activation);

  /**
   * What is added to the angles, in units of pi.
   *
   * @return 0 or {@link Sine#QUARTER}, a constant
   */
  double shift();

  /**
   * The rest of the formula.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param square the squares of the sines
   * @return f(x)
   */
  DoubleVector core(A activation, DoubleVector x, DoubleVector square);

  /** All in a row. The loop over this kind of function has its own way and does not call it. */
  @Override
  default DoubleVector inDouble(A activation, DoubleVector x) {
    DoubleVector r = Sine.Vectors.remainder(x.mul(frequency(activation)), shift());
    return core(activation, x, Sine.Vectors.square(r));
  }
}
