package io.github.relu4j.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * One function of x in {@code jdk.incubator.vector} operations, for vectors of any width: in one
 * piece, as here, or as a {@link StagedVectorFunction}.
 *
 * <p>A function has no state: parameters come with the activation, so one function serves every
 * instance of a class. The loop around it is specialised for the function, and C2 inlines it there.
 * That needs small methods: a method of more than 325 bytecodes is not inlined, and one that is not
 * inlined boxes every vector, at 40 to 600 times the cost.
 *
 * <p>To have the same bits as the scalar form, use the same exactly rounded operations in the same
 * order.
 *
 * @param <A> the activation whose parameters the function reads
 */
@FunctionalInterface
public interface VectorFunction<A> {

  /**
   * The function, lane by lane.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return f(x)
   */
  FloatVector apply(A activation, FloatVector x);
}
