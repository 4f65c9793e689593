package io.github.relu4j.internal.maths;

import io.github.relu4j.LogSigmoid;

/** {@code min(x, 0) - log(1 + e^-|x|)}: both terms are negative. */
public final class LogSigmoidForward implements ExponentialFunction<LogSigmoid> {

  /** Below, e^t is zero as a float. */
  public static final double LOWEST = -200;

  @Override
  public double exponent(LogSigmoid logSigmoid, double x) {
    return Math.max(-Math.abs(x), LOWEST);
  }

  @Override
  public double core(LogSigmoid logSigmoid, double x, double scale, double expansion) {
    return Math.min(x, 0) - LogOnePlus.of(DoubleExponential.exp(scale, expansion));
  }
}
