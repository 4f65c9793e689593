package io.github.relu4j.internal.maths;

import io.github.relu4j.LogSigmoid;

/** 1 / (1 + e^x). */
public final class LogSigmoidDerivative implements ExponentialFunction<LogSigmoid> {

  @Override
  public double exponent(LogSigmoid logSigmoid, double x) {
    return DoubleExponential.clamp(x, HIGHEST_EXPONENT);
  }

  @Override
  public double core(LogSigmoid logSigmoid, double x, double scale, double expansion) {
    return 1 / (DoubleExponential.exp(scale, expansion) + 1);
  }
}
