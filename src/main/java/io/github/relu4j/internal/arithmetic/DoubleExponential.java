package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * e^t in double as {@code 2^j (1 + p)} with {@code j = round(t / ln 2)}, {@code r = t - j ln 2} and
 * {@code p = e^r - 1}.
 *
 * <p>r has the errors of one constant and one product, at most 2^-53 for each 1 that |t| has. p has
 * a relative error of 8.2e-16 for |r| up to 0.2, and of 1.1e-11 above, which a float does not see.
 * A derivative whose terms cancel beside its root needs the last bits, and all those roots (of
 * Swish, Mish and GELU's approximation at t = 1.28, -1.19 and 1.23, of x - tanh x at 0) have an |r|
 * under 0.2. Where the root depends on parameters it may be anywhere, and p is {@link
 * #preciseExpansion}.
 */
public final class DoubleExponential {

  /** 1 / ln 2. */
  private static final double LOG2_E = 0x1.71547652b82fep0;

  /** ln 2. */
  static final double LN2 = 0x1.62e42fefa39efp-1;

  /** Beyond, e^t is zero or infinite as a float. */
  public static final double LIMIT = 200;

  private static final int EXPONENT_BIAS = 1023;

  /** Bits of a double after its exponent field. */
  private static final int MANTISSA = 52;

  /**
   * Added, it rounds to an integer j; the last eleven bits of the sum are the exponent field of
   * 2^j.
   */
  public static final double ROUNDER = 0x1.8p52 + EXPONENT_BIAS;

  // e^r - 1 = r + r^2 (1/2 + P3 r + ...): docs/coefficients/double-exponential.sollya
  private static final double P3 = 0x1.55555555558b9p-3;
  private static final double P4 = 0x1.55555555f0993p-5;
  private static final double P5 = 0x1.1111110f12698p-7;
  private static final double P6 = 0x1.6c16b787ed55p-10;
  private static final double P7 = 0x1.a01a138f4466bp-13;
  private static final double P8 = 0x1.a07b0febed156p-16;
  private static final double P9 = 0x1.71d077df624b8p-19;

  // The series of e^r, 1 / k!, each rounded.
  private static final double C3 = 1.0 / 6;
  private static final double C4 = 1.0 / 24;
  private static final double C5 = 1.0 / 120;
  private static final double C6 = 1.0 / 720;
  private static final double C7 = 1.0 / 5_040;
  private static final double C8 = 1.0 / 40_320;
  private static final double C9 = 1.0 / 362_880;
  private static final double C10 = 1.0 / 3_628_800;
  private static final double C11 = 1.0 / 39_916_800;
  private static final double C12 = 1.0 / 479_001_600;

  private DoubleExponential() {}

  /**
   * The exponent of the power of two, rounded.
   *
   * @param t the exponent of e
   * @return round(t / ln 2) + {@link #ROUNDER}
   */
  public static double rounded(double t) {
    return t * LOG2_E + ROUNDER;
  }

  /**
   * 2^j: the bits of j that are above the exponent field are shifted out.
   *
   * @param rounded j + {@link #ROUNDER}
   * @return 2^j
   */
  public static double powerOfTwo(double rounded) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(rounded) << MANTISSA);
  }

  /**
   * What e^t is more than the power of two.
   *
   * @param t the exponent of e
   * @param rounded the exponent of the power of two, rounded
   * @return e^r - 1
   */
  public static double expansion(double t, double rounded) {
    double r = t - (rounded - ROUNDER) * LN2;
    double z = r * r;
    double upper = (r * P9 + P8) * z + (r * P7 + P6);
    double tail = (upper * z + (r * P5 + P4)) * z + (r * P3 + 0.5);
    return z * tail + r;
  }

  /**
   * The same to the last bits for any |r| up to ln(2) / 2. The series ends at r^12: what is left
   * off is at most 1.7e-16, and falls with r^13. The roundings of the tail count z times, and z is
   * at most 0.12. So p is within 1.6 2^-53 of e^r - 1, and within 2^-53 of it relatively where |r|
   * is under 0.1.
   *
   * @param t the exponent of e
   * @param rounded the exponent of the power of two, rounded
   * @return e^r - 1
   */
  public static double preciseExpansion(double t, double rounded) {
    double r = t - (rounded - ROUNDER) * LN2;
    double z = r * r;
    double top = (z * C12 + (r * C11 + C10)) * z + (r * C9 + C8);
    double upper = (top * z + (r * C7 + C6)) * z + (r * C5 + C4);
    return (upper * z + (r * C3 + 0.5)) * z + r;
  }

  /**
   * e^t.
   *
   * @param scale the power of two
   * @param expansion what e^t is more than that
   * @return e^t
   */
  public static double exp(double scale, double expansion) {
    return scale * expansion + scale;
  }

  /** e^t - 1, without cancellation where t is near zero and the scale is 1. */
  public static double expm1(double scale, double expansion) {
    return scale * expansion + (scale - 1);
  }

  /**
   * e^t, where t is cut off at {@link #LIMIT}: beyond, a float is zero or infinite anyway.
   *
   * @param t the exponent
   * @return e^t
   */
  public static double of(double t) {
    double limited = clamp(t, LIMIT);
    double rounded = rounded(limited);
    return exp(powerOfTwo(rounded), expansion(limited, rounded));
  }

  /**
   * x between -limit and limit; NaN stays.
   *
   * @param x any double
   * @param limit a number from 0 on
   * @return x, or the limit with its sign
   */
  public static double clamp(double x, double limit) {
    return Math.min(Math.max(x, -limit), limit);
  }

  /** 1 where x, a float, is above 0, 0 where it is not, NaN where it is NaN. */
  public static double step(double x) {
    return Math.min(Math.max(x, 0) * 0x1p150, 1);
  }

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * The exponents of the powers of two, rounded.
     *
     * @param t the exponents of e
     * @param rounder {@link #ROUNDER}, broadcast by the caller: each broadcast counts, see {@link
     *     Lanes}
     * @return round(t / ln 2) + {@link #ROUNDER}
     */
    public static DoubleVector rounded(DoubleVector t, DoubleVector rounder) {
      return t.mul(LOG2_E).add(rounder);
    }

    /**
     * 2^j.
     *
     * @param rounded j + {@link #ROUNDER}
     * @return 2^j
     */
    public static DoubleVector powerOfTwo(DoubleVector rounded) {
      return rounded
          .reinterpretAsLongs()
          .lanewise(VectorOperators.LSHL, MANTISSA)
          .reinterpretAsDoubles();
    }

    /**
     * What the power of two leaves of the exponents.
     *
     * @param t the exponents of e
     * @param rounded the exponents of the powers of two, rounded
     * @param rounder {@link #ROUNDER}
     * @return r
     */
    public static DoubleVector remainder(
        DoubleVector t, DoubleVector rounded, DoubleVector rounder) {
      return t.sub(rounded.sub(rounder).mul(LN2));
    }

    /**
     * What e^t is more than the power of two.
     *
     * @param r what that leaves of t
     * @return e^r - 1
     */
    public static DoubleVector expansion(DoubleVector r) {
      DoubleVector z = r.mul(r);
      DoubleVector upper = r.mul(P9).add(P8).mul(z).add(r.mul(P7).add(P6));
      DoubleVector tail = upper.mul(z).add(r.mul(P5).add(P4)).mul(z).add(r.mul(P3).add(0.5));
      return z.mul(tail).add(r);
    }

    /**
     * The same to the last bits.
     *
     * @param r what the power of two leaves of t
     * @return e^r - 1
     */
    public static DoubleVector preciseExpansion(DoubleVector r) {
      DoubleVector z = r.mul(r);
      DoubleVector top = z.mul(C12).add(r.mul(C11).add(C10)).mul(z).add(r.mul(C9).add(C8));
      DoubleVector upper = top.mul(z).add(r.mul(C7).add(C6)).mul(z).add(r.mul(C5).add(C4));
      return upper.mul(z).add(r.mul(C3).add(0.5)).mul(z).add(r);
    }

    /** e^t. */
    public static DoubleVector exp(DoubleVector scale, DoubleVector expansion) {
      return scale.mul(expansion).add(scale);
    }

    /** e^t - 1. */
    public static DoubleVector expm1(DoubleVector scale, DoubleVector expansion) {
      return scale.mul(expansion).add(scale.sub(1));
    }
  }
}
