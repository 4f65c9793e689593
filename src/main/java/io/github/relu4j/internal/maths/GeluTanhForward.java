package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.ExponentReduction.LN2;
import static io.github.relu4j.internal.maths.Fma.fma;
import static io.github.relu4j.internal.maths.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;

import io.github.relu4j.GeluTanh;
import io.github.relu4j.scalar.StagedFunction;

/**
 * (1 + tanh y) / 2 is the logistic function of 2 y, with y = sqrt(2/pi) (x + 0.044715 x^3). Its
 * exponential is one of 2, so that the integer is taken off exactly, and its argument, which goes
 * to -157, is kept in two parts:
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
public final class GeluTanhForward implements StagedFunction<GeluTanh> {

  /** Below, the result is under half of the smallest float. */
  public static final float LOWEST = -10.9f;

  /** Above, the result rounds to x. */
  public static final float HIGHEST = 6.5f;

  // sqrt(8 / pi) / ln 2, and 0.044715 times that: docs/coefficients/gelu-tanh.sollya

  /** Of 22 bits, so that its difference from a rounded sum with it is a float. */
  public static final float LINEAR_HIGH = 0x1.26aecp1f;

  public static final float LINEAR_LOW = 0x1.0de73ap-22f;
  public static final float CUBIC_HIGH = 0x1.a5a7dp-4f;
  public static final float CUBIC_LOW = -0x1.151aaep-29f;

  // P(r) = r LN2 + r^2 (Q2 + ... ), absolute error 3.2e-9: docs/coefficients/gelu-tanh.sollya
  public static final float Q2 = -0x1.ebfbep-3f;
  public static final float Q3 = 0x1.c6af78p-5f;
  public static final float Q4 = -0x1.3b2a3ep-7f;
  public static final float Q5 = 0x1.5f0a78p-10f;
  public static final float Q6 = -0x1.442fd8p-13f;

  @Override
  public float argument(GeluTanh geluTanh, float x) {
    return Clamp.forward(x, LOWEST, HIGHEST);
  }

  @Override
  public float scale(GeluTanh geluTanh, float t) {
    return PowerOfTwo.of(integer(product(t)) + EXPONENT_OFFSET);
  }

  /** What P(r) has beside high LN2. */
  @Override
  public float expansion(GeluTanh geluTanh, float t, float scale) {
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
  public float core(GeluTanh geluTanh, float t, float scale, float rest) {
    float product = product(t);
    float high = product - integer(product);
    float denominator = Fma.ofExactProduct(scale, UNSCALE, 1f) - fma(high, LN2, rest);
    float deficit = fma(high, -LN2, Fma.ofExactProduct(scale, UNSCALE, 1f - denominator)) - rest;
    return GateQuotient.of(t, scale, denominator, deficit);
  }

  @Override
  public float finish(GeluTanh geluTanh, float x, float core) {
    return GateQuotient.orX(x, core, HIGHEST);
  }

  private static float product(float t) {
    return t * fma(t * t, CUBIC_HIGH, LINEAR_HIGH);
  }

  private static float integer(float product) {
    return product + ROUNDER - ROUNDER;
  }
}
