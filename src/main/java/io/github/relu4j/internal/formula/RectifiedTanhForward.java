package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The stages of {@link TanhForward} for max(x, 0), whose tanh is +0 where x is not above 0. */
public final class RectifiedTanhForward implements StagedFunction<Object> {

  private static final TanhForward TANH = new TanhForward();

  @Override
  public float argument(Object activation, float x) {
    return TANH.argument(activation, Math.max(x, 0f));
  }

  @Override
  public float scale(Object activation, float t) {
    return TANH.scale(activation, t);
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    return TANH.expansion(activation, t, scale);
  }

  @Override
  public float core(Object activation, float t, float scale, float tangent) {
    return TANH.core(activation, t, scale, tangent);
  }

  /** The core is minus the magnitude, and -0 for 0. */
  @Override
  public float finish(Object activation, float x, float core) {
    return -core;
  }

  /** The same in vectors, with a choice at the end. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    private static final TanhForward.Vectors TANH = new TanhForward.Vectors();

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return TANH.reduction(activation, x);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      return TANH.expansion(activation, x, rounded);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector rounded, FloatVector tangent) {
      return TANH.core(activation, x, rounded, tangent)
          .blend(0f, x.compare(VectorOperators.LE, 0f));
    }
  }
}
