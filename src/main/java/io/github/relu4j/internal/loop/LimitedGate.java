package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.LimitedArgument;
import io.github.relu4j.internal.formula.LimitedValue;
import io.github.relu4j.internal.formula.LimitedVectorFunction;
import io.github.relu4j.internal.formula.SiluForward;
import io.github.relu4j.internal.formula.SweptSwishForward;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorFunction;
import io.github.relu4j.kernel.VectorKernel;

/**
 * What acts on the gate of a clamped unit where the clamp is a part of the formula: f(min(x,
 * limit)) of SiLU or swish(1.702), or min(f(x), limit) of SiLU. Loops are asked for the value
 * alone, which stands for a derivative as well.
 *
 * <p>Unlike an activation it can be changed, since a new one for each call would be an allocation.
 * Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public final class LimitedGate implements Elementwise {

  private static final StagedFunction<Object> SILU = new SiluForward();
  private static final StagedFunction<LimitedGate> SWISH =
      new SweptSwishForward<>(gate -> gate.beta);

  private static final StagedFunction<LimitedGate> SILU_OF_LIMITED =
      new LimitedArgument<>(SILU, gate -> SiluForward.LOWEST, gate -> gate.limit);
  private static final StagedFunction<LimitedGate> SWISH_OF_LIMITED =
      new LimitedArgument<>(SWISH, gate -> SiluForward.LOWEST / gate.beta, gate -> gate.limit);
  private static final StagedFunction<LimitedGate> LIMITED_SILU =
      new LimitedValue<>(SILU, gate -> gate.limit);

  // Each stands for those like it where a loop is chosen.
  private static final LimitedGate BEFORE_SILU = new LimitedGate().with(1f, 7f, true);
  private static final LimitedGate BEFORE_SWISH = new LimitedGate().with(1.702f, 7f, true);
  private static final LimitedGate AFTER_SILU = new LimitedGate().with(1f, 7f, false);

  private float beta;
  private float limit;
  private boolean clampsBefore;

  LimitedGate() {}

  /**
   * One like that of a gate.
   *
   * @param beta the beta of the swish that acts on it, of which all floats were swept; 1 for SiLU,
   *     NaN for any other activation
   * @param limit its limit
   * @param clampsBefore whether it is clamped before the swish
   * @return what a loop is chosen by, or null where the clamp can be no part of the formula
   */
  public static LimitedGate of(float beta, float limit, boolean clampsBefore) {
    if (!(limit <= SiluForward.HIGHEST / beta)) {
      return null;
    }
    if (beta == 1f) {
      return clampsBefore ? BEFORE_SILU : AFTER_SILU;
    }
    return clampsBefore ? BEFORE_SWISH : null;
  }

  /**
   * With these parameters from now on.
   *
   * @param newBeta the beta
   * @param newLimit the limit
   * @param newClampsBefore whether the limit is that of the argument
   * @return this
   */
  public LimitedGate with(float newBeta, float newLimit, boolean newClampsBefore) {
    beta = newBeta;
    limit = newLimit;
    clampsBefore = newClampsBefore;
    return this;
  }

  @Override
  public float forward(float x) {
    return function().apply(this, x);
  }

  @Override
  public float derivative(float x) {
    return function().apply(this, x);
  }

  @Override
  public ScalarKernel<LimitedGate> scalarKernel() {
    return new ScalarKernel<>(function(), function());
  }

  private StagedFunction<LimitedGate> function() {
    return !clampsBefore ? LIMITED_SILU : beta == 1f ? SILU_OF_LIMITED : SWISH_OF_LIMITED;
  }

  /** None after the activation: in vectors that clamp is a part of {@link LimitingUpFactor}. */
  @Override
  public VectorKernel<LimitedGate> vectorKernel() {
    return !clampsBefore ? null : beta == 1f ? Vectors.SILU_OF_LIMITED : Vectors.SWISH_OF_LIMITED;
  }

  @Override
  public Class<?> kernelClass() {
    return !clampsBefore
        ? LimitedValue.class
        : beta == 1f ? SiluForward.class : SweptSwishForward.class;
  }

  /** In a class of its own, which is loaded only where there is the Vector API. */
  private static final class Vectors {

    private static final VectorFunction<LimitedGate> SILU =
        new LimitedVectorFunction<>(new SiluForward.Vectors(), gate -> gate.limit);
    private static final VectorFunction<LimitedGate> SWISH =
        new LimitedVectorFunction<>(
            new SweptSwishForward.Vectors<LimitedGate>(gate -> gate.beta), gate -> gate.limit);

    static final VectorKernel<LimitedGate> SILU_OF_LIMITED = new VectorKernel<>(SILU, SILU);
    static final VectorKernel<LimitedGate> SWISH_OF_LIMITED = new VectorKernel<>(SWISH, SWISH);
  }
}
