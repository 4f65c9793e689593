package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

import io.github.relu4j.Elu;
import io.github.relu4j.scalar.StagedFunction;

/**
 * x above 0, else alpha (e^x - 1): with {@code x = j ln 2 + r}, {@code S = 2^j} and {@code p = e^r
 * - 1}, it is {@code (S - 1) + S p} in one fma. S - 1 is exact down to j = -24, and for x near zero
 * S is 1 and the core is p alone, so nothing cancels. One constant for ln 2 is enough: for j below
 * 0 the result is at least 0.29 in size, beside whose ULP S j times the constant's error of 2^-29
 * is small, and the rest of r is exact.
 *
 * <p>The core is this negated, {@code (1 - S) - S p}, and the last step takes it off: at x = -0 it
 * is +0 then, and -0 less +0 is -0. As a sum the result would be +0.
 */
public final class EluForward implements StagedFunction<Elu> {

  /** Below, e^x - 1 rounds to -1. */
  public static final float LOWEST = -25f;

  /** Adds and subtracts to round to integers. */
  public static final float ROUNDER = ExponentReduction.rounder(0);

  // p(r) = r + r^2 (P2 + ...), relative error 1.4e-8: docs/coefficients/exponential.sollya
  public static final float P2 = 0x1.fffffep-2f;
  public static final float P3 = 0x1.5554bp-3f;
  public static final float P4 = 0x1.555716p-5f;
  public static final float P5 = 0x1.1227aap-7f;
  public static final float P6 = 0x1.6b73ap-10f;

  @Override
  public float argument(Elu elu, float x) {
    return Math.min(Math.max(x, LOWEST), 0f);
  }

  /** -S. */
  @Override
  public float scale(Elu elu, float t) {
    return PowerOfTwo.negated(exponent(t));
  }

  @Override
  public float expansion(Elu elu, float t, float scale) {
    return expansion(t, exponent(t));
  }

  private static float expansion(float t, float exponent) {
    float r = fma(exponent, -ExponentReduction.LN2, t);
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public float core(Elu elu, float t, float scale, float p) {
    return Fma.ofExactProduct(scale, p, scale + 1f);
  }

  /**
   * One of both terms is zero, so one rounding in all: a product that underflows keeps its sign. 0
   * - alpha is +0 for an alpha of 0, and so are the results below 0 then.
   */
  @Override
  public float finish(Elu elu, float x, float core) {
    return fma(0f - elu.alpha(), core, Math.max(x, -0f));
  }

  /**
   * 1 - e^x for one element, which for x near 0 does not cancel.
   *
   * @param x the argument; above 0 it is taken as 0
   * @return 1 - e^x, from 0 to 1
   */
  public static float negatedExpm1(float x) {
    float t = Math.min(Math.max(x, LOWEST), 0f);
    float exponent = exponent(t);
    float negatedScale = PowerOfTwo.negated(exponent);
    return Fma.ofExactProduct(negatedScale, expansion(t, exponent), negatedScale + 1f);
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }
}
