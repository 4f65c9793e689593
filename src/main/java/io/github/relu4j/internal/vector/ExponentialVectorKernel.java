package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * A kernel in double, by one exponential. The loop, {@link ExponentialTile}, takes the functions
 * and never calls the kernel itself: for others it answers lane by lane, with the same bits.
 *
 * @param forwardFunction f
 * @param derivativeFunction f'
 * @param <A> the activation whose parameters the functions read
 */
public record ExponentialVectorKernel<A extends ElementwiseActivation>(
    ExponentialVectorFunction<A> forwardFunction, ExponentialVectorFunction<A> derivativeFunction)
    implements VectorKernel<A> {

  /** One element of a function. */
  @FunctionalInterface
  interface Element {
    float at(float x);
  }

  @Override
  public FloatVector forward(A activation, FloatVector x) {
    return byElement(x, activation::forward);
  }

  @Override
  public FloatVector derivative(A activation, FloatVector x) {
    return byElement(x, activation::derivative);
  }

  static FloatVector byElement(FloatVector x, Element function) {
    float[] values = x.toArray();
    for (int lane = 0; lane < values.length; lane++) {
      values[lane] = function.at(values[lane]);
    }
    return FloatVector.fromArray(x.species(), values, 0);
  }
}
