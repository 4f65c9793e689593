package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.LogSigmoid;
import io.github.relu4j.internal.maths.LogSigmoidDerivative;
import jdk.incubator.vector.DoubleVector;

/** {@link LogSigmoidDerivative} in vectors. */
public final class LogSigmoidDerivativeVector implements ExponentialVectorFunction<LogSigmoid> {

  @Override
  public DoubleVector exponent(LogSigmoid logSigmoid, DoubleVector x) {
    return DoubleLanes.clamp(x, HIGHEST_EXPONENT);
  }

  @Override
  public DoubleVector core(
      LogSigmoid logSigmoid, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.broadcast(1).div(DoubleLanes.exp(scale, expansion).add(1));
  }
}
