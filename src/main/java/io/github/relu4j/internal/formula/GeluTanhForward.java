package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.ExponentReduction.LN2;
import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * (1 + tanh y) / 2 is the logistic function of 2 y, with y = sqrt(2/pi) (x + 0.044715 x^3). Its
 * exponential is one of 2, so that the integer is taken off exactly, and its argument, which goes
 * to -164, is kept in two parts:
 *
 * <pre>
 * 2 y / ln 2 = x (LINEAR + CUBIC x^2) = j + high + low     // high = the rounded product - j, exactly
 * P(r) = 1 - 2^-r = r LN2 + r^2 (Q2 + ...)                 // r = high + low
 *                 = high LN2 + rest
 * f(x) = S x / (S + 1 - P(r))                              // S = 2^j, as in SiluForward
 * </pre>
 *
 * <p>What remains is what {@link SiluForward} says, with a better polynomial: 0.52 ULP and 0.5 for
 * the last rounding at most. The worst found is 0.99 ULP.
 */
public final class GeluTanhForward implements StagedFunction<Object> {

  /** Here and below, the result is under 2^-159: see {@link SigmoidForward#EXPONENT_OFFSET}. */
  private static final float LOWEST = -11.05f;

  /** Above, the result rounds to x. */
  private static final float HIGHEST = 5.5f;

  // sqrt(8 / pi) / ln 2, and 0.044715 times that: docs/coefficients/gelu-tanh.sollya

  /** Of 22 bits, so that its difference from a rounded sum with it is a float. */
  private static final float LINEAR_HIGH = 0x1.26aecp1f;

  private static final float LINEAR_LOW = 0x1.0de73ap-22f;
  private static final float CUBIC_HIGH = 0x1.a5a7dp-4f;
  private static final float CUBIC_LOW = -0x1.151aaep-29f;

  // P(r) = r LN2 + r^2 (Q2 + ... ), absolute error 3.2e-9: docs/coefficients/gelu-tanh.sollya
  private static final float Q2 = -0x1.ebfbep-3f;
  private static final float Q3 = 0x1.c6af78p-5f;
  private static final float Q4 = -0x1.3b2a3ep-7f;
  private static final float Q5 = 0x1.5f0a78p-10f;
  private static final float Q6 = -0x1.442fd8p-13f;

  @Override
  public float argument(Object activation, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(integer(product(t)) + EXPONENT_OFFSET);
  }

  /** What P(r) has beside high LN2. */
  @Override
  public float expansion(Object activation, float t, float scale) {
    // C2 pairs equal operations on one value at random, and then vectorises nothing: so t, square
    // and product get another name, by a sign that changes no bit, for each further one.
    float magnitude = Math.abs(t);
    float square = magnitude * magnitude;
    float negatedSquare = -square;
    float squareLow = fma(magnitude, magnitude, negatedSquare);
    float factor = fma(square, CUBIC_HIGH, LINEAR_HIGH);
    float factorLow =
        fma(
            squareLow,
            CUBIC_HIGH,
            fma(Math.abs(square), CUBIC_LOW, LINEAR_LOW)
                - fma(negatedSquare, CUBIC_HIGH, factor - LINEAR_HIGH));
    float product = t * factor;
    float low = fma(t, factorLow, -fma(-t, factor, product));
    float high = product - integer(product);
    float r = high + low;
    float z = r * r;
    float tail = fma(z, fma(z, Q6, fma(r, Q5, Q4)), fma(r, Q3, Q2));
    return fma(z, tail, low * LN2);
  }

  @Override
  public float core(Object activation, float t, float scale, float rest) {
    float product = product(t);
    float high = product - integer(product);
    float denominator = Fma.ofExactProduct(scale, UNSCALE, 1f) - fma(high, LN2, rest);
    float deficit = fma(high, -LN2, Fma.ofExactProduct(scale, UNSCALE, 1f - denominator)) - rest;
    return GateQuotient.of(t, scale, denominator, deficit);
  }

  @Override
  public float finish(Object activation, float x, float core) {
    return GateQuotient.orX(x, core, HIGHEST);
  }

  private static float product(float t) {
    return t * fma(t * t, CUBIC_HIGH, LINEAR_HIGH);
  }

  private static float integer(float product) {
    return product + ROUNDER - ROUNDER;
  }

  /** The same in vectors. Between the stages goes the factor of x. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return Lanes.fma(x.mul(x), CUBIC_HIGH, LINEAR_HIGH);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector factor) {
      FloatVector negated = x.neg();
      FloatVector square = x.mul(x);
      FloatVector negatedSquareLow = negated.fma(x, square);
      FloatVector sumLow = Lanes.fma(square, CUBIC_HIGH, Lanes.broadcast(LINEAR_HIGH).sub(factor));
      FloatVector constantsLow = Lanes.fma(square, CUBIC_LOW, LINEAR_LOW);
      FloatVector factorLow = Lanes.fma(negatedSquareLow, -CUBIC_HIGH, constantsLow.add(sumLow));
      FloatVector product = x.mul(factor);
      FloatVector negatedLow = negated.fma(factorLow, negated.fma(factor, product));
      FloatVector high = product.sub(product.add(ROUNDER).sub(ROUNDER));
      FloatVector r = high.sub(negatedLow);
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(Q6), Lanes.fma(r, Q5, Q4));
      FloatVector tail = z.fma(upper, Lanes.fma(r, Q3, Q2));
      return z.fma(tail, negatedLow.mul(-LN2));
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector factor, FloatVector rest) {
      FloatVector one = Lanes.broadcast(1f);
      FloatVector unscale = Lanes.broadcast(UNSCALE);
      FloatVector product = x.mul(factor);
      FloatVector rounded = product.add(ROUNDER);
      FloatVector high = product.sub(rounded.sub(ROUNDER));
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector denominator = scale.fma(unscale, one).sub(Lanes.fma(high, LN2, rest));
      FloatVector deficit =
          Lanes.fma(high, -LN2, scale.fma(unscale, one.sub(denominator))).sub(rest);
      FloatVector y = GateQuotient.Vectors.of(x, scale, denominator, deficit);
      return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST))
          .blend(x, x.compare(VectorOperators.GT, HIGHEST));
    }
  }
}
