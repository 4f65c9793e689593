package io.github.relu4j.internal.formula;

import jdk.incubator.vector.DoubleVector;

/**
 * A part of a formula that has too many operations for one loop. It sees what the two loops before
 * it left; what it makes is the latest for those after it.
 *
 * @param <A> the activation whose parameters the formula reads
 */
@FunctionalInterface
public interface ExponentialVectorStage<A> {

  /**
   * The part.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param latest what the loop before left
   * @param earlier what the loop before that one left
   * @return what is the latest from now on
   */
  DoubleVector apply(A activation, DoubleVector x, DoubleVector latest, DoubleVector earlier);
}
