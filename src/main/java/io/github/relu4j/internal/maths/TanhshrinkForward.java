package io.github.relu4j.internal.maths;

import io.github.relu4j.Tanhshrink;

/**
 * |x| - tanh |x| with the sign of x, and tanh |x| = -m / (m + 2), m = e^(-2|x|) - 1. Near zero,
 * where that cancels, x^3 times a polynomial in x^2 instead.
 */
public final class TanhshrinkForward implements ExponentialFunction<Tanhshrink> {

  /** Below, the series is used; its first term left out is then 4e-10 of it. */
  public static final double SERIES_BELOW = 0x1p-4;

  /** Where e^t is next to nothing beside 1. */
  public static final double LOWEST = -100;

  // The series of (x - tanh x) / x^3 in x^2.
  public static final double S0 = 1.0 / 3;
  public static final double S1 = -2.0 / 15;
  public static final double S2 = 17.0 / 315;
  public static final double S3 = -62.0 / 2835;

  @Override
  public double exponent(Tanhshrink tanhshrink, double x) {
    return Math.max(Math.abs(x) * -2, LOWEST);
  }

  @Override
  public double core(Tanhshrink tanhshrink, double x, double scale, double expansion) {
    double magnitude = Math.abs(x);
    double m = DoubleExponential.expm1(scale, expansion);
    double difference = m / (m + 2) + magnitude;
    double z = x * x;
    double series = x * z * ((z * S3 + S2) * (z * z) + (z * S1 + S0));
    return magnitude < SERIES_BELOW ? series : Math.copySign(difference, x);
  }
}
