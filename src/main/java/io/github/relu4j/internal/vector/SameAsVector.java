package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.SameAs;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * {@link SameAs} in vectors.
 *
 * @param kernel the kernel of the other activation
 * @param other the other activation, for its parameters
 * @param <A> the activation
 * @param <B> the other one's class
 */
public record SameAsVector<A, B>(VectorKernel<B> kernel, B other) implements VectorKernel<A> {

  @Override
  public FloatVector forward(A activation, FloatVector x) {
    return kernel.forward(other, x);
  }

  @Override
  public FloatVector derivative(A activation, FloatVector x) {
    return kernel.derivative(other, x);
  }
}
