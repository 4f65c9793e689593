package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.Clamp;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Clamp} in vectors.
 *
 * @param <A> the activation that has the bounds
 */
abstract class ClampVector<A> implements VectorKernel<A> {

  abstract float lower(A activation);

  abstract float upper(A activation);

  @Override
  public final FloatVector forward(A activation, FloatVector x) {
    float lower = lower(activation);
    float upper = upper(activation);
    // Of two zeros the bound's counts below and the argument's above, as in Math.max and Math.min.
    return x.blend(lower, x.compare(VectorOperators.LE, lower))
        .blend(upper, x.compare(VectorOperators.GT, upper));
  }

  @Override
  public final FloatVector derivative(A activation, FloatVector x) {
    float lower = lower(activation);
    return x.blend(1f, x.compare(VectorOperators.GT, lower))
        .blend(0f, x.compare(VectorOperators.LE, lower))
        .blend(0f, x.compare(VectorOperators.GE, upper(activation)));
  }
}
