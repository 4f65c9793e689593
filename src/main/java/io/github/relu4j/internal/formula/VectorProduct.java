package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;

/**
 * A function of two: of an element, and of the value that stands where a gradient would. A loop's
 * backward computes it as it is, without the +0 of a gradient where a factor is 0.
 *
 * @param <A> the activation whose parameters the function reads
 */
@FunctionalInterface
public interface VectorProduct<A> extends VectorFunction<A> {

  /**
   * The function of both.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param value the values beside them
   * @return the results
   */
  FloatVector of(A activation, FloatVector x, FloatVector value);

  /** The function of the elements beside 1. */
  @Override
  default FloatVector apply(A activation, FloatVector x) {
    return of(activation, x, Lanes.broadcast(1f));
  }
}
