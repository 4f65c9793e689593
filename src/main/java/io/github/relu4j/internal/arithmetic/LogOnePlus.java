package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.DoubleVector;

/**
 * {@code log(1 + u)} in double, for u from 0 to 1 as 2 atanh(s) with {@code s = u / (2 + u)}, which
 * is at most 1/3. Relative error 2e-11.
 */
public final class LogOnePlus {

  // atanh(s) = s + s^3 (A0 + A1 s^2 + ...): docs/coefficients/double-exponential.sollya
  private static final double A0 = 0x1.55555553d3993p-2;
  private static final double A1 = 0x1.9999a1199eb44p-3;
  private static final double A2 = 0x1.248f43ee39a6dp-3;
  private static final double A3 = 0x1.c7ff17af9a078p-4;
  private static final double A4 = 0x1.658553c5203bbp-4;
  private static final double A5 = 0x1.aa4b37620b798p-4;

  private static final int EXPONENT_BIAS = 1023;

  /** Bits of a double after its exponent field. */
  private static final int MANTISSA = 52;

  private LogOnePlus() {}

  /**
   * log(1 + u) for u from 0 to below 2^1023, and NaN for NaN. With {@code 1 + u = 2^k (1 + f)} it
   * is {@code k ln 2 + log(1 + f)}. f is u 2^-k + (2^-k - 1), which is u itself where k is 0, so a
   * small u keeps its digits. Each operation is exactly rounded. Relative error 2e-11.
   *
   * @param u what is added to 1
   * @return the logarithm of the sum
   */
  public static double ofAny(double u) {
    long k = (Double.doubleToRawLongBits(1 + u) >>> MANTISSA) - EXPONENT_BIAS;
    double scale = Double.longBitsToDouble(EXPONENT_BIAS - k << MANTISSA);
    return k * DoubleExponential.LN2 + of(u * scale + (scale - 1));
  }

  /** log(1 + e^t), as a stage. */
  public static <A> double ofExponential(A activation, double x, double scale, double expansion) {
    return of(DoubleExponential.exp(scale, expansion));
  }

  public static double of(double u) {
    double s = u / (u + 2);
    double z = s * s;
    double square = z * z;
    double upper = (z * A5 + A4) * square + (z * A3 + A2);
    double tail = upper * square + (z * A1 + A0);
    double twice = s + s;
    return twice * z * tail + twice;
  }

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /** log(1 + e^t), as a stage. */
    public static <A> DoubleVector ofExponential(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      return of(DoubleExponential.Vectors.exp(scale, expansion));
    }

    public static DoubleVector of(DoubleVector u) {
      DoubleVector s = u.div(u.add(2));
      DoubleVector z = s.mul(s);
      DoubleVector square = z.mul(z);
      DoubleVector upper = z.mul(A5).add(A4).mul(square).add(z.mul(A3).add(A2));
      DoubleVector tail = upper.mul(square).add(z.mul(A1).add(A0));
      DoubleVector twice = s.add(s);
      return twice.mul(z).mul(tail).add(twice);
    }
  }
}
