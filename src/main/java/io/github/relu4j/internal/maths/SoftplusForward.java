package io.github.relu4j.internal.maths;

import io.github.relu4j.Softplus;
import io.github.relu4j.scalar.StagedFunction;

/** log(1 + e^x): beta is 1, and the threshold, if any, where the result rounds to x. */
public final class SoftplusForward implements StagedFunction<Softplus> {

  @Override
  public float argument(Softplus softplus, float x) {
    return LogOnePlusExponential.argument(x);
  }

  @Override
  public float scale(Softplus softplus, float t) {
    return LogOnePlusExponential.scale(t);
  }

  @Override
  public float expansion(Softplus softplus, float t, float scale) {
    return LogOnePlusExponential.expansion(t);
  }

  @Override
  public float core(Softplus softplus, float t, float scale, float expansion) {
    return LogOnePlusExponential.core(t, scale, expansion);
  }

  @Override
  public float finish(Softplus softplus, float x, float core) {
    return LogOnePlusExponential.finish(x, core);
  }
}
