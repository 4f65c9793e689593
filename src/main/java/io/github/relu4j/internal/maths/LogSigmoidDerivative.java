package io.github.relu4j.internal.maths;

import io.github.relu4j.LogSigmoid;
import io.github.relu4j.scalar.StagedFunction;

/** 1 / (1 + e^x), the sigmoid of -x. */
public final class LogSigmoidDerivative implements StagedFunction<LogSigmoid> {

  private static final SigmoidForward<LogSigmoid> SIGMOID = new SigmoidForward<>();

  @Override
  public float argument(LogSigmoid logSigmoid, float x) {
    return SIGMOID.argument(logSigmoid, -x);
  }

  @Override
  public float scale(LogSigmoid logSigmoid, float t) {
    return SIGMOID.scale(logSigmoid, t);
  }

  @Override
  public float expansion(LogSigmoid logSigmoid, float t, float scale) {
    return SIGMOID.expansion(logSigmoid, t, scale);
  }

  @Override
  public float core(LogSigmoid logSigmoid, float t, float scale, float expansion) {
    return SIGMOID.core(logSigmoid, t, scale, expansion);
  }
}
