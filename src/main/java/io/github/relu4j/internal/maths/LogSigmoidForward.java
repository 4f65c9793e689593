package io.github.relu4j.internal.maths;

import io.github.relu4j.LogSigmoid;
import io.github.relu4j.scalar.StagedFunction;

/** -log(1 + e^-x). */
public final class LogSigmoidForward implements StagedFunction<LogSigmoid> {

  @Override
  public float argument(LogSigmoid logSigmoid, float x) {
    return LogOnePlusExponential.argument(-x);
  }

  @Override
  public float scale(LogSigmoid logSigmoid, float t) {
    return LogOnePlusExponential.scale(t);
  }

  @Override
  public float expansion(LogSigmoid logSigmoid, float t, float scale) {
    return LogOnePlusExponential.expansion(t);
  }

  @Override
  public float core(LogSigmoid logSigmoid, float t, float scale, float expansion) {
    return LogOnePlusExponential.core(t, scale, expansion);
  }

  @Override
  public float finish(LogSigmoid logSigmoid, float x, float core) {
    return -LogOnePlusExponential.finish(-x, core);
  }
}
