package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * 1 above 0, else alpha e^x: {@code m = e^r}, times a power of two (exact), times alpha over the
 * power's offset: one rounding after m, also where the result is subnormal.
 *
 * <p>The exponent offset follows alpha's size: with a large alpha, alpha e^x is still a float where
 * e^x alone is not; a small alpha must not lose its own last bits to the offset, and has no use for
 * it.
 *
 * @param alpha the scale below 0
 * @param <A> the activation
 */
public record EluDerivative<A>(FloatParameter<A> alpha) implements StagedFunction<A> {

  // e^r = 1 + r (1 + r (P2 + ...)), absolute error 5.7e-9: docs/coefficients/exponential.sollya
  static final float P2 = -SigmoidForward.P2;
  static final float P3 = SigmoidForward.P3;
  static final float P4 = -SigmoidForward.P4;
  static final float P5 = SigmoidForward.P5;
  static final float P6 = -SigmoidForward.P6;

  private static final float LARGE_ALPHA = 0x1p-30f;
  private static final int LARGE_OFFSET = 96;
  private static final float LARGE_ROUNDER = ExponentReduction.rounder(LARGE_OFFSET);
  private static final float SMALL_ROUNDER = ExponentReduction.rounder(0);

  @Override
  public float argument(A activation, float x) {
    return Math.min(Math.max(x, lowest(alpha.of(activation))), 0f);
  }

  @Override
  public float scale(A activation, float t) {
    float factor = alpha.of(activation);
    return PowerOfTwo.of(exponent(factor, t) + offset(factor));
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    return exponential(ExponentReduction.remainder(t, exponent(alpha.of(activation), t)));
  }

  /** e^r for |r| up to ln(2) / 2. */
  static float exponential(float r) {
    return fma(r, fma(r, tail(r, r * r), 1f), 1f);
  }

  /** e^r - 1 for |r| up to ln(2) / 2. */
  static float exponentialLessOne(float r) {
    float z = r * r;
    return fma(z, tail(r, z), r);
  }

  private static float tail(float r, float z) {
    return fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2));
  }

  @Override
  public float core(A activation, float t, float scale, float m) {
    return m * scale * unscaled(alpha.of(activation));
  }

  @Override
  public float finish(A activation, float x, float core) {
    return Step.oneOr(Step.at(x), core);
  }

  private static float exponent(float alpha, float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, rounder(alpha));
  }

  /** Adds and subtracts to round to integers, with alpha's exponent offset. */
  private static float rounder(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? LARGE_ROUNDER : SMALL_ROUNDER;
  }

  private static float offset(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? LARGE_OFFSET : 0;
  }

  /**
   * Where the argument is clamped, so that the exponent stays in the normal range: 2^-222 e^r times
   * a large alpha, and 2^-126 e^r times a small one, are under half of the smallest float (for
   * |alpha| up to 2^71).
   */
  private static float lowest(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? -153.5f : -87f;
  }

  /** Alpha over the power of two that the scale has too much, exactly. */
  private static float unscaled(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? alpha * 0x1p-96f : alpha;
  }

  /**
   * The same in vectors.
   *
   * @param alpha the scale below 0
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> alpha) implements VectorFunction<A> {

    @Override
    public FloatVector apply(A activation, FloatVector x) {
      float factor = alpha.of(activation);
      FloatVector t = Lanes.atLeast(x, lowest(factor));
      FloatVector rounder = Lanes.broadcast(rounder(factor));
      FloatVector rounded = fma(t, ExponentReduction.LOG2_E, rounder);
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector r = Lanes.remainder(t, rounded.sub(rounder));
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
      FloatVector tail = z.fma(upper, fma(r, P3, P2));
      FloatVector scaled = fma(r, fma(r, tail, 1f), 1f).mul(scale);
      // + 0 turns the -0 of an underflow with a negative alpha into the +0 of the scalar form.
      FloatVector low = scaled.mul(unscaled(factor)).add(0f);
      return low.blend(1f, x.compare(VectorOperators.GT, 0f));
    }
  }
}
