package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.vector.StagedVectorFunction;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;

/**
 * A kernel whose f is in stages of floats and whose f' goes through one exponential in double.
 *
 * @param forwardFunction f
 * @param derivativeFunction f'
 * @param <A> the activation whose parameters the functions read
 */
public record MixedVectorKernel<A extends ElementwiseActivation>(
    StagedVectorFunction<A> forwardFunction, ExponentialVectorFunction<A> derivativeFunction)
    implements VectorKernel<A> {

  @Override
  public FloatVector forward(A activation, FloatVector x) {
    return forwardFunction.apply(activation, x);
  }

  @Override
  public FloatVector derivative(A activation, FloatVector x) {
    return ExponentialVectorKernel.byElement(x, activation::derivative);
  }
}
