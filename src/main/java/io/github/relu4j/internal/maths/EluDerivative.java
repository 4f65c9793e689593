package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

import io.github.relu4j.Elu;
import io.github.relu4j.scalar.StagedFunction;

/**
 * 1 above 0, else alpha e^x: {@code m = e^r}, times a power of two (exact), times alpha over the
 * power's offset: one rounding after m, also where the result is subnormal.
 *
 * <p>The exponent offset follows alpha's size: with a large alpha, alpha e^x is still a float where
 * e^x alone is not; a small alpha must not lose its own last bits to the offset, and has no use for
 * it.
 */
public final class EluDerivative implements StagedFunction<Elu> {

  // e^r = 1 + r (1 + r (P2 + ...)), absolute error 5.7e-9: docs/coefficients/exponential.sollya
  public static final float P2 = -SigmoidForward.P2;
  public static final float P3 = SigmoidForward.P3;
  public static final float P4 = -SigmoidForward.P4;
  public static final float P5 = SigmoidForward.P5;
  public static final float P6 = -SigmoidForward.P6;

  private static final float LARGE_ALPHA = 0x1p-30f;
  private static final int LARGE_OFFSET = 96;
  private static final float LARGE_ROUNDER = ExponentReduction.rounder(LARGE_OFFSET);
  private static final float SMALL_ROUNDER = ExponentReduction.rounder(0);

  /**
   * The constant that adds and subtracts to round to integers.
   *
   * @param alpha alpha
   * @return the constant for alpha's exponent offset
   */
  public static float rounder(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? LARGE_ROUNDER : SMALL_ROUNDER;
  }

  /**
   * Where the argument is clamped, so that the exponent stays in the normal range: 2^-222 e^r times
   * a large alpha, and 2^-126 e^r times a small one, are under half of the smallest float (for
   * |alpha| up to 2^71).
   *
   * @param alpha alpha
   * @return the smallest argument told from minus infinity
   */
  public static float lowest(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? -153.5f : -87f;
  }

  /**
   * Alpha over the power of two that the scale has too much, exactly.
   *
   * @param alpha alpha
   * @return the last factor
   */
  public static float unscaled(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? alpha * 0x1p-96f : alpha;
  }

  @Override
  public float argument(Elu elu, float x) {
    return Math.min(Math.max(x, lowest(elu.alpha())), 0f);
  }

  @Override
  public float scale(Elu elu, float t) {
    return PowerOfTwo.of(exponent(elu, t) + offset(elu.alpha()));
  }

  @Override
  public float expansion(Elu elu, float t, float scale) {
    return exponential(ExponentReduction.remainder(t, exponent(elu, t)));
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
  public float core(Elu elu, float t, float scale, float m) {
    return m * scale * unscaled(elu.alpha());
  }

  @Override
  public float finish(Elu elu, float x, float core) {
    return Step.oneOr(Step.at(x), core);
  }

  private static float offset(float alpha) {
    return Math.abs(alpha) >= LARGE_ALPHA ? LARGE_OFFSET : 0;
  }

  private static float exponent(Elu elu, float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, rounder(elu.alpha()));
  }
}
