package io.github.relu4j.internal.vector;

import io.github.relu4j.LeakyRelu;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link LeakyRelu} in vectors. */
public final class LeakyReluVector implements VectorKernel<LeakyRelu> {

  @Override
  public FloatVector forward(LeakyRelu leaky, FloatVector x) {
    float slope = leaky.negativeSlope();
    if (slope == 0f) {
      return x.blend(0f, x.compare(VectorOperators.LE, 0f));
    }
    // +0 with a negative slope keeps its sign, as Math.max does.
    return x.blend(x.mul(slope), x.compare(VectorOperators.LT, 0f)).add(slope < 0f ? 0f : -0f);
  }

  @Override
  public FloatVector derivative(LeakyRelu leaky, FloatVector x) {
    FloatVector one = x.blend(1f, x.compare(VectorOperators.GT, 0f));
    return one.blend(leaky.negativeSlope(), x.compare(VectorOperators.LE, 0f));
  }
}
