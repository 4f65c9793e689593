package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.ScalarFunction;

/**
 * A {@link ScalarFunction} in plain arithmetic in double, without an exponential. Its loop widens a
 * tile, computes in double and narrows again, each in a pass of its own.
 *
 * @param <A> the activation whose parameters the formula reads
 * @see DoubleVectorFunction
 */
@FunctionalInterface
public interface DoubleFunction<A> extends ScalarFunction<A> {

  /**
   * The function in double.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  double inDouble(A activation, double x);

  @Override
  default float apply(A activation, float x) {
    return (float) inDouble(activation, x);
  }
}
