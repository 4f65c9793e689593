package io.github.relu4j.internal.maths;

import io.github.relu4j.Swish;

/**
 * {@code (1 + e^-z (1 + z)) / (1 + e^-z)^2} with z = beta x, an exact product of two floats.
 *
 * <p>The numerator has a root where its terms cancel, and a product can come so near to it that
 * nothing would be left of 53 bits. With d = z - root it is {@code e^-z (d + e^root (e^d - 1))},
 * whose terms have the same sign; beside the root it is taken as the first two terms of that in d,
 * where the next is at most 1.4e-10 of it. The root has two parts, so d keeps its digits.
 */
public final class SwishDerivative implements ExponentialFunction<Swish> {

  // root + 1 + e^root = 0: docs/coefficients/swish.sollya
  public static final double ROOT_HIGH = -0x1.474973c84120bp0;
  public static final double ROOT_LOW = -0x1.f8d74bc9ac154p-54;

  /** 1 + e^root. */
  public static final double SLOPE = -ROOT_HIGH;

  /** e^root / 2. */
  public static final double CURVATURE = 0x1.1d25cf210482ep-3;

  /** Distance from the root up to which the cancellation is avoided. */
  public static final double NEAR = 0x1p-14;

  @Override
  public double exponent(Swish swish, double x) {
    return -z(swish, x);
  }

  @Override
  public double core(Swish swish, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double z = z(swish, x);
    double d = z - ROOT_HIGH - ROOT_LOW;
    double nearRoot = e * d * (d * CURVATURE + SLOPE);
    double numerator = Math.abs(d) < NEAR ? nearRoot : e * (z + 1) + 1;
    double denominator = e + 1;
    return numerator / (denominator * denominator);
  }

  private static double z(Swish swish, double x) {
    // 0 times infinity would be NaN.
    double product = DoubleExponential.clamp(x, HUGE) * swish.beta();
    return DoubleExponential.clamp(product, HIGHEST_EXPONENT);
  }
}
