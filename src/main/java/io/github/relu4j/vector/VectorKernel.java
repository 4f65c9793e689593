package io.github.relu4j.vector;

import jdk.incubator.vector.FloatVector;

/**
 * An activation in {@code jdk.incubator.vector} operations, for vectors of any width.
 *
 * <p>A kernel has no state: parameters come with the activation, so one kernel serves every
 * instance of a class. The loop around it is specialised per activation class, and C2 inlines the
 * kernel into it. That needs small methods: a method of more than 325 bytecodes is not inlined, and
 * one that is not inlined boxes every vector, at 40 to 600 times the cost.
 *
 * <p>To have the same bits as the scalar form, use the same exactly rounded operations in the same
 * order.
 *
 * @param <A> the activation whose parameters the kernel reads
 */
public interface VectorKernel<A> {

  /**
   * f(x), lane by lane.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return the values
   */
  FloatVector forward(A activation, FloatVector x);

  /**
   * f'(x), lane by lane.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return the derivatives
   */
  FloatVector derivative(A activation, FloatVector x);
}
