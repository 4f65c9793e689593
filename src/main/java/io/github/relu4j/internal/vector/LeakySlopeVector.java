package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.Slope;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Slope} in vectors, for one finite slope.
 *
 * @param <A> the activation that has the slope
 */
abstract class LeakySlopeVector<A> implements VectorKernel<A> {

  abstract float slope(A activation);

  @Override
  public final FloatVector forward(A activation, FloatVector x) {
    float slope = slope(activation);
    if (slope > 0f) {
      return x.blend(x.mul(slope), x.compare(VectorOperators.LT, 0f));
    }
    // +0 with a negative slope keeps its sign, as Math.max does.
    return slope == 0f
        ? x.blend(0f, x.compare(VectorOperators.LE, 0f))
        : x.blend(x.mul(slope), x.compare(VectorOperators.LT, 0f)).add(0f);
  }

  @Override
  public final FloatVector derivative(A activation, FloatVector x) {
    FloatVector one = x.blend(1f, x.compare(VectorOperators.GT, 0f));
    return one.blend(slope(activation), x.compare(VectorOperators.LE, 0f));
  }
}
