package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The stages of {@link TanhDerivative}, and 0 where x is not above 0. */
public final class RectifiedTanhDerivative implements StagedFunction<Object> {

  private static final SigmoidDerivative TANH = TanhDerivative.function();

  @Override
  public float argument(Object activation, float x) {
    return TANH.argument(activation, x);
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
  public float core(Object activation, float t, float scale, float p) {
    return TANH.core(activation, t, scale, p);
  }

  @Override
  public float finish(Object activation, float x, float core) {
    return Step.at(x) * core;
  }

  /** The same in vectors, with a choice in the place of the step. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    private static final SigmoidDerivative.Vectors TANH = TanhDerivative.Vectors.function();

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return TANH.reduction(activation, x);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      return TANH.expansion(activation, x, rounded);
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector rounded, FloatVector p) {
      return TANH.core(activation, x, rounded, p).blend(0f, x.compare(VectorOperators.LE, 0f));
    }
  }
}
