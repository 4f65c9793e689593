package io.github.relu4j.internal.vector;

import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What both shrinkages share, in vectors.
 *
 * @param <A> the activation that has the lambda
 */
abstract class ShrinkVector<A> implements VectorKernel<A> {

  abstract float lambda(A activation);

  @Override
  public final FloatVector derivative(A activation, FloatVector x) {
    float lambda = lambda(activation);
    FloatVector magnitude = x.abs();
    return magnitude
        .blend(1f, magnitude.compare(VectorOperators.GT, lambda))
        .blend(0f, magnitude.compare(VectorOperators.LE, lambda));
  }
}
