package io.github.relu4j.internal.vector;

import io.github.relu4j.Softplus;
import io.github.relu4j.internal.maths.SoftplusForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;

/** {@link SoftplusForward} in vectors. */
public final class SoftplusForwardVector implements StagedVectorFunction<Softplus> {

  @Override
  public FloatVector reduction(Softplus softplus, FloatVector x) {
    return LogOnePlusExponentialLanes.reduction(x);
  }

  @Override
  public FloatVector expansion(Softplus softplus, FloatVector x, FloatVector scale) {
    return LogOnePlusExponentialLanes.expansion(x);
  }

  @Override
  public FloatVector core(
      Softplus softplus, FloatVector x, FloatVector scale, FloatVector expansion) {
    return LogOnePlusExponentialLanes.core(x, scale, expansion);
  }
}
