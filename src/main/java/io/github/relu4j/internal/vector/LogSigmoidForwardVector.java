package io.github.relu4j.internal.vector;

import io.github.relu4j.LogSigmoid;
import io.github.relu4j.internal.maths.LogSigmoidForward;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/** {@link LogSigmoidForward} in vectors. */
public final class LogSigmoidForwardVector implements ExponentialVectorFunction<LogSigmoid> {

  @Override
  public DoubleVector exponent(LogSigmoid logSigmoid, DoubleVector x) {
    return DoubleLanes.atLeast(x.abs().neg(), LogSigmoidForward.LOWEST);
  }

  @Override
  public List<DoubleStage<LogSigmoid>> stages() {
    return List.of(DoubleLanes::logOnePlusExp);
  }

  @Override
  public DoubleVector core(
      LogSigmoid logSigmoid, DoubleVector x, DoubleVector log, DoubleVector scale) {
    return DoubleLanes.negativePart(x).sub(log);
  }
}
