package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * |x| - tanh |x| with the sign of x, and tanh |x| = -m / (m + 2), m = e^(-2|x|) - 1. Near zero,
 * where that cancels, x^3 times a polynomial in x^2 instead.
 */
public final class TanhshrinkForward implements ExponentialFunction<Object> {

  /** Below, the series is used; its first term left out is then 4e-10 of it. */
  private static final double SERIES_BELOW = 0x1p-4;

  /** Where e^t is next to nothing beside 1. */
  static final double LOWEST = -100;

  // The series of (x - tanh x) / x^3 in x^2.
  private static final double S0 = 1.0 / 3;
  private static final double S1 = -2.0 / 15;
  private static final double S2 = 17.0 / 315;
  private static final double S3 = -62.0 / 2835;

  @Override
  public double exponent(Object activation, double x) {
    return Math.max(Math.abs(x) * -2, LOWEST);
  }

  @Override
  public double core(Object activation, double x, double scale, double expansion) {
    double magnitude = Math.abs(x);
    double m = DoubleExponential.expm1(scale, expansion);
    double difference = m / (m + 2) + magnitude;
    double z = x * x;
    double series = x * z * ((z * S3 + S2) * (z * z) + (z * S1 + S0));
    return magnitude < SERIES_BELOW ? series : Math.copySign(difference, x);
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return DoubleLanes.atLeast(x.abs().mul(-2), LOWEST);
    }

    @Override
    public DoubleVector core(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector magnitude = x.abs();
      DoubleVector m = DoubleExponential.Vectors.expm1(scale, expansion);
      DoubleVector difference = m.div(m.add(2)).add(magnitude);
      DoubleVector z = x.mul(x);
      DoubleVector tail = z.mul(S3).add(S2).mul(z.mul(z)).add(z.mul(S1).add(S0));
      DoubleVector series = x.mul(z).mul(tail);
      return difference
          .blend(difference.neg(), x.compare(VectorOperators.LT, 0))
          .blend(series, magnitude.compare(VectorOperators.LT, SERIES_BELOW));
    }
  }
}
