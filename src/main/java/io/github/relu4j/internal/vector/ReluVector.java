package io.github.relu4j.internal.vector;

import io.github.relu4j.Relu;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link Relu} in vectors. */
public final class ReluVector implements VectorKernel<Relu> {

  @Override
  public FloatVector forward(Relu relu, FloatVector x) {
    return x.blend(0f, x.compare(VectorOperators.LE, 0f));
  }

  @Override
  public FloatVector derivative(Relu relu, FloatVector x) {
    VectorMask<Float> above = x.compare(VectorOperators.GT, 0f);
    return forward(relu, x).blend(1f, above);
  }
}
