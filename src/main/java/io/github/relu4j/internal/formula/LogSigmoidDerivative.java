package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;

/** 1 / (1 + e^x), the sigmoid of -x. */
public final class LogSigmoidDerivative implements StagedFunction<Object> {

  private static final SigmoidForward SIGMOID = new SigmoidForward();

  @Override
  public float argument(Object activation, float x) {
    return SIGMOID.argument(activation, -x);
  }

  @Override
  public float scale(Object activation, float t) {
    return SIGMOID.scale(activation, t);
  }

  @Override
  public float expansion(Object activation, float t, float scale) {
    return SIGMOID.expansion(activation, t, scale);
  }

  @Override
  public float core(Object activation, float t, float scale, float expansion) {
    return SIGMOID.core(activation, t, scale, expansion);
  }

  /** The same in vectors. The last stage of the sigmoid does not read x. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    private static final SigmoidForward.Vectors SIGMOID = new SigmoidForward.Vectors();

    /** As of -x, whose sign the constant takes. */
    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return Lanes.fma(x, -ExponentReduction.LOG2_E, SigmoidForward.ROUNDER);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      return SIGMOID.expansion(activation, x.neg(), rounded);
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector rounded, FloatVector p) {
      return SIGMOID.core(activation, x, rounded, p);
    }
  }
}
