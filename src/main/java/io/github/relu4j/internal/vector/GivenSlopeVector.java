package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;

/** {@link GivenSlope} in vectors. */
public final class GivenSlopeVector implements VectorKernel<GivenSlope> {

  @Override
  public FloatVector forward(GivenSlope none, FloatVector x) {
    return x.mul(0.5f).mul(x);
  }

  @Override
  public FloatVector derivative(GivenSlope none, FloatVector x) {
    return x;
  }
}
