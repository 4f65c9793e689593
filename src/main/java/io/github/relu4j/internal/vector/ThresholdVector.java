package io.github.relu4j.internal.vector;

import io.github.relu4j.Threshold;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Threshold} in vectors. */
public final class ThresholdVector implements VectorKernel<Threshold> {

  @Override
  public FloatVector forward(Threshold activation, FloatVector x) {
    return x.blend(activation.value(), x.compare(VectorOperators.LE, activation.threshold()))
        .add(0f);
  }

  @Override
  public FloatVector derivative(Threshold activation, FloatVector x) {
    float threshold = activation.threshold();
    return x.blend(1f, x.compare(VectorOperators.GT, threshold))
        .blend(0f, x.compare(VectorOperators.LE, threshold));
  }
}
