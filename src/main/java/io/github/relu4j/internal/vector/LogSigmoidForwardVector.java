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
  public FloatVector expansion(LogSigmoid logSigmoid, FloatVector x, FloatVector rounded) {
    return LogOnePlusExponentialLanes.expansion(x, rounded);
  }

  @Override
  public FloatVector core(
      LogSigmoid logSigmoid, FloatVector x, FloatVector rounded, FloatVector expansion) {
    return LogOnePlusExponentialLanes.core(x.neg(), rounded, expansion).neg();
  }
}
