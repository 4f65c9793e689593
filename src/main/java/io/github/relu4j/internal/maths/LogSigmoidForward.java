package io.github.relu4j.internal.maths;

import io.github.relu4j.LogSigmoid;
import java.util.List;

/** {@code min(x, 0) - log(1 + e^-|x|)}: both terms are negative. */
public final class LogSigmoidForward implements ExponentialFunction<LogSigmoid> {

  /** Below, e^t is zero as a float. */
  public static final double LOWEST = -200;

  @Override
  public double exponent(LogSigmoid logSigmoid, double x) {
    return Math.max(-Math.abs(x), LOWEST);
  }

  @Override
  public List<ExponentialStage<LogSigmoid>> stages() {
    return List.of(LogOnePlus::ofExponential);
  }

  @Override
  public double core(LogSigmoid logSigmoid, double x, double log, double scale) {
    return Math.min(x, 0) - log;
  }

  @Override
  public double complete(LogSigmoid logSigmoid, double x, double scale, double expansion) {
    return core(logSigmoid, x, LogOnePlus.ofExponential(logSigmoid, x, scale, expansion), scale);
  }
}
