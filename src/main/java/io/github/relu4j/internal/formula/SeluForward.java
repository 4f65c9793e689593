package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.EluForward.ROUNDER;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * lambda x above 0, else lambda alpha (e^x - 1) by the exponential of {@link EluForward}. Neither
 * factor is a power of two, so both factors and e^x - 1 are kept in two parts, and the last fma is
 * the only rounding of the product:
 *
 * <pre>
 * e^r - 1 = r + rest                      // rest = r^2 (P2 + ...)
 * S - 1 + S (r + rest) = high + low       // high the rounded one; S - 1 is exact
 * y = high LAMBDA_ALPHA_HIGH + (high LAMBDA_ALPHA_LOW + low LAMBDA_ALPHA_HIGH)
 * </pre>
 *
 * <p>What remains before it are the roundings of rest, which is up to 0.18 of the result where S is
 * 1; below, less than half of these, and the rounding of r and the error of ln 2, 0.13 ULP
 * together. The worst found is 0.87 ULP.
 *
 * <p>S and y are computed negated, so that x = -0 gives -0: see {@link EluForward}.
 */
public final class SeluForward implements StagedFunction<Object> {

  /** The scale of both branches. */
  static final double LAMBDA = 1.0507009873554804934193349852946;

  /** The scale below 0. */
  static final double LAMBDA_ALPHA = LAMBDA * 1.6732632423543772848170429916717;

  /**
   * For x + x (lambda - 1): beside x this one constant's error is 2^-29 at most, and where x is
   * infinite there are no two products to cancel.
   */
  private static final float LAMBDA_LESS_ONE = (float) (LAMBDA - 1);

  /** The float nearest to lambda alpha. */
  static final float LAMBDA_ALPHA_HIGH = (float) LAMBDA_ALPHA;

  /** lambda alpha - LAMBDA_ALPHA_HIGH. */
  static final float LAMBDA_ALPHA_LOW = (float) (LAMBDA_ALPHA - LAMBDA_ALPHA_HIGH);

  // e^r - 1 = r + r^2 (P2 + ...), relative error 4.8e-10: docs/coefficients/exponential.sollya
  private static final float P2 = 0.5f;
  private static final float P3 = 0x1.555554p-3f;
  private static final float P4 = 0x1.5554fp-5f;
  private static final float P5 = 0x1.111306p-7f;
  private static final float P6 = 0x1.6d4368p-10f;
  private static final float P7 = 0x1.9e0bf2p-13f;

  /** Here and below, the result rounds to -LAMBDA_ALPHA_HIGH; S is 2^-24. */
  private static final float LOWEST = -16.9f;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, LOWEST, 0f);
  }

  /** -S. */
  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.negatedUpToOne(exponent(t));
  }

  /** What e^r - 1 has beside r. */
  @Override
  public float expansion(Object activation, float t, float scale) {
    float r = remainder(t);
    float z = r * r;
    return z * fma(z, fma(z, fma(r, P7, P6), fma(r, P5, P4)), fma(r, P3, P2));
  }

  @Override
  public float core(Object activation, float t, float scale, float rest) {
    float r = remainder(t);
    float negatedHigh = Fma.ofExactProduct(scale, r + rest, scale + 1f);
    // Other names for scale and high, as in GeluTanhForward: else C2 of JDK 17 leaves the loop
    // scalar.
    float positiveScale = Math.abs(scale);
    float high = -negatedHigh;
    // Exact: high is the rounded sum, and S - 1 is its larger term or 0.
    float left = (positiveScale - 1f) + negatedHigh;
    float low = Fma.ofExactProduct(positiveScale, rest, Fma.ofExactProduct(positiveScale, r, left));
    return fma(
        negatedHigh, LAMBDA_ALPHA_HIGH, fma(low, -LAMBDA_ALPHA_HIGH, high * -LAMBDA_ALPHA_LOW));
  }

  /** One of both terms of the difference is zero. */
  @Override
  public float finish(Object activation, float x, float core) {
    float positive = Math.max(x, -0f);
    return fma(positive, LAMBDA_LESS_ONE, positive) - core;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, ExponentReduction.LOG2_E, ROUNDER);
  }

  private static float remainder(float t) {
    return fma(exponent(t), -ExponentReduction.LN2, t);
  }

  /** The same in vectors. Here S and y are not negated, since the blend keeps x = -0. */
  public static final class Vectors implements StagedVectorFunction<Object>, NeedsLaterCompiler {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return fma(x, ExponentReduction.LOG2_E, Lanes.broadcast(ROUNDER));
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      FloatVector r = remainder(x, rounded);
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(fma(r, P7, P6), fma(r, P5, P4));
      return z.mul(z.fma(upper, fma(r, P3, P2)));
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector rounded, FloatVector rest) {
      FloatVector factor = Lanes.broadcast(LAMBDA_ALPHA_HIGH);
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector scaleLessOne = scale.sub(1f);
      FloatVector r = remainder(x, rounded);
      FloatVector high = scale.fma(r.add(rest), scaleLessOne);
      FloatVector low = scale.fma(rest, scale.fma(r, scaleLessOne.sub(high)));
      FloatVector negative = high.fma(factor, low.fma(factor, high.mul(LAMBDA_ALPHA_LOW)));
      return negative
          .blend(-LAMBDA_ALPHA_HIGH, x.compare(VectorOperators.LT, LOWEST))
          .blend(fma(x, LAMBDA_LESS_ONE, x), x.compare(VectorOperators.GE, 0f));
    }

    private static FloatVector remainder(FloatVector x, FloatVector rounded) {
      return fma(rounded.sub(ROUNDER), -ExponentReduction.LN2, x);
    }
  }
}
