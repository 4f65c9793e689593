package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;

/** -log(1 + e^-x), softplus of -x negated. */
public final class LogSigmoidForward implements StagedFunction<Object> {

  private static final SoftplusForward SOFTPLUS = new SoftplusForward();

  @Override
  public float argument(Object activation, float x) {
    return SOFTPLUS.argument(activation, -x);
  }

  @Override
  public float scale(Object activation, float t) {
    return SOFTPLUS.scale(activation, t);
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    return SOFTPLUS.expansion(activation, t, scale);
  }

  @Override
  public float core(Object activation, float t, float scale, float expansion) {
    return SOFTPLUS.core(activation, t, scale, expansion);
  }

  @Override
  public float finish(Object activation, float x, float core) {
    return -SOFTPLUS.finish(activation, -x, core);
  }

  /** The same in vectors. The first two stages see the size of x only. */
  public static final class Vectors implements StagedVectorFunction<Object>, NeedsLaterCompiler {

    private static final SoftplusForward.Vectors SOFTPLUS = new SoftplusForward.Vectors();

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return SOFTPLUS.reduction(activation, x);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector scale) {
      return SOFTPLUS.expansion(activation, x, scale);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector scale, FloatVector expansion) {
      return SOFTPLUS.core(activation, x.neg(), scale, expansion).neg();
    }
  }
}
