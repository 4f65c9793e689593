package io.github.relu4j.internal.vector;

import io.github.relu4j.LogSigmoid;
import io.github.relu4j.internal.maths.LogSigmoidForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;

/** {@link LogSigmoidForward} in vectors. */
public final class LogSigmoidForwardVector implements StagedVectorFunction<LogSigmoid> {

  @Override
  public FloatVector reduction(LogSigmoid logSigmoid, FloatVector x) {
    return LogOnePlusExponentialLanes.reduction(x);
  }

  @Override
  public FloatVector expansion(LogSigmoid logSigmoid, FloatVector x, FloatVector scale) {
    return LogOnePlusExponentialLanes.expansion(x);
  }

  @Override
  public FloatVector core(
      LogSigmoid logSigmoid, FloatVector x, FloatVector scale, FloatVector expansion) {
    return LogOnePlusExponentialLanes.core(x.neg(), scale, expansion).neg();
  }
}
