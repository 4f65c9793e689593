package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * x above 0, else alpha (e^x - 1): with {@code x = j ln 2 + r}, {@code S = 2^j} and {@code p = e^r
 * - 1}, it is {@code (S - 1) + S p} in one fma. S - 1 is exact down to j = -24, and for x near zero
 * S is 1 and the core is p alone, so nothing cancels. One constant for ln 2 is enough: for j below
 * 0 the result is at least 0.29 in size, beside whose ULP S j times the constant's error ({@link
 * ExponentReduction#LN2}) is small, and the rest of r is exact.
 *
 * <p>The core is this negated, {@code (1 - S) - S p}, and the last step takes it off: at x = -0 it
 * is +0 then, and -0 less +0 is -0. As a sum the result would be +0.
 *
 * @param alpha the scale below 0
 * @param <A> the activation
 */
public record EluForward<A>(FloatParameter<A> alpha) implements StagedFunction<A> {

  /** Below, e^x - 1 rounds to -1. Here j is -36, the least of {@link PowerOfTwo#upToOne}. */
  private static final float LOWEST = -25f;

  /** Adds and subtracts to round to integers. */
  static final float ROUNDER = ExponentReduction.rounder(0);

  // p(r) = r + r^2 (P2 + ...), relative error 1.4e-8: docs/coefficients/exponential.sollya
  private static final float P2 = 0x1.fffffep-2f;
  private static final float P3 = 0x1.5554bp-3f;
  private static final float P4 = 0x1.555716p-5f;
  private static final float P5 = 0x1.1227aap-7f;
  private static final float P6 = 0x1.6b73ap-10f;

  @Override
  public float argument(A activation, float x) {
    return Math.min(Math.max(x, LOWEST), 0f);
  }

  /** -S. */
  @Override
  public float scale(A activation, float t) {
    return PowerOfTwo.negatedUpToOne(exponent(t));
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    return expansion(t, exponent(t));
  }

  private static float expansion(float t, float exponent) {
    float r = fma(exponent, -ExponentReduction.LN2, t);
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public float core(A activation, float t, float scale, float p) {
    return Fma.ofExactProduct(scale, p, scale + 1f);
  }

  /**
   * One of both terms is zero, so one rounding in all: a product that underflows keeps its sign. 0
   * - alpha is +0 for an alpha of 0, and so are the results below 0 then.
   */
  @Override
  public float finish(A activation, float x, float core) {
    return fma(0f - alpha.of(activation), core, Math.max(x, -0f));
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
    float negatedScale = PowerOfTwo.negatedUpToOne(exponent);
    return Fma.ofExactProduct(negatedScale, expansion(t, exponent), negatedScale + 1f);
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }

  /**
   * The same in vectors. Here e^x - 1 is not negated, since the blend keeps x = -0.
   *
   * @param alpha the scale below 0
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> alpha) implements VectorFunction<A> {

    @Override
    public FloatVector apply(A activation, FloatVector x) {
      float factor = alpha.of(activation);
      FloatVector rounder = Lanes.broadcast(ROUNDER);
      FloatVector rounded = fma(x, ExponentReduction.LOG2_E, rounder);
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector r = fma(rounded.sub(rounder), -ExponentReduction.LN2, x);
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
      FloatVector p = z.fma(z.fma(upper, fma(r, P3, P2)), r);
      FloatVector expm1 = scale.fma(p, scale.sub(1f));
      FloatVector low = expm1.blend(-1f, x.compare(VectorOperators.LT, LOWEST));
      // -0 stays -0, as everything above 0 stays, but for an alpha that is not above 0.
      float lowestKept = factor > 0f ? 0f : Float.MIN_VALUE;
      return fma(low, factor, 0f).blend(x, x.compare(VectorOperators.GE, lowestKept));
    }
  }
}
