package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.DoubleVector;

/**
 * The square of sin(t + s pi) in double, for a shift s of 0 or 1/4, which has the period pi.
 *
 * <p><b>Reduction.</b> With n the integer nearest to t / pi + s, the remainder is {@code r = t - (n
 * - s) pi}, at most pi / 2. For |t| up to 2^24, n - s has at most 25 bits. pi is in three parts, of
 * which the first two have 28 bits at most, so that their products are exact. Where r is small, t
 * and the product are near to each other, and the first two subtractions are exact too. The third
 * product is below 2^-33 and off by 2^-86 at most. A t of 48 bits, as a product of two floats has,
 * is never nearer to a zero of the sine than 2^-52 (by the continued fractions of 2^e / pi), but
 * for a t that is that small itself. So r keeps 34 bits or more, and all of a double's wherever it
 * is not as small.
 *
 * <p>A larger t needs more bits of pi: see {@link #farRemainder}.
 *
 * <p><b>Series.</b> sin r up to r^19 / 19!: the next term is 2.6e-16 at pi / 2, and falls with
 * r^21. With the roundings sin r is within 5 2^-53 of itself, its square within 10 2^-53.
 */
public final class Sine {

  /** Up to here |t| may be for {@link #remainder}. */
  public static final double LIMIT = 0x1p24;

  /** The shift with which the square is (1 + sin 2t) / 2. */
  public static final double QUARTER = 0.25;

  private static final double INVERSE_PI = 0x1.45f306dc9c883p-2;

  private static final double PI_HIGH = 0x1.921fb54p1;
  private static final double PI_MIDDLE = 0x1.10b461p-29;
  private static final double PI_LOW = 0x1.a62633145c06ep-57;

  /** Added and subtracted, it rounds to an integer. */
  private static final double ROUNDER = 0x1.8p52;

  private static final double S3 = -1.0 / 6;
  private static final double S5 = 1.0 / 120;
  private static final double S7 = -1.0 / 5_040;
  private static final double S9 = 1.0 / 362_880;
  private static final double S11 = -1.0 / 39_916_800;
  private static final double S13 = 1.0 / 6_227_020_800L;
  private static final double S15 = -1.0 / 1_307_674_368_000L;
  private static final double S17 = 1.0 / 355_687_428_096_000L;
  private static final double S19 = -1.0 / 121_645_100_408_832_000L;

  /** 64 zeros, then the first 448 bits of 1 / pi after the binary point. */
  private static final long[] INVERSE_PI_BITS = {
    0,
    0x517cc1b727220a94L,
    0xfe13abe8fa9a6ee0L,
    0x6db14acc9e21c820L,
    0xff28b1d5ef5de2b0L,
    0xdb92371d2126e970L,
    0x0324977504e8c90eL,
    0x7f0ef58e5894d39fL
  };

  private static final int LARGEST_EXPONENT = 1023;
  private static final int EXPONENT_OF_LAST_BIT = 1075;
  private static final int MANTISSA = 52;

  private Sine() {}

  /**
   * What is left of t + shift pi.
   *
   * @param t the angle, between -{@link #LIMIT} and the limit; beyond, the result says nothing
   * @param shift 0 or {@link #QUARTER}
   * @return r, between -pi / 2 and pi / 2
   */
  public static double remainder(double t, double shift) {
    double multiple = t * INVERSE_PI + shift + ROUNDER - ROUNDER - shift;
    return t - multiple * PI_HIGH - multiple * PI_MIDDLE - multiple * PI_LOW;
  }

  /**
   * The square of a sine.
   *
   * @param r a remainder
   * @return sin(r)^2
   */
  public static double square(double r) {
    double sine = of(r);
    return sine * sine;
  }

  private static double of(double r) {
    double z = r * r;
    double w = z * z;
    double top = (w * S19 + (z * S17 + S15)) * w + (z * S13 + S11);
    double tail = (top * w + (z * S9 + S7)) * w + (z * S5 + S3);
    return tail * z * r + r;
  }

  /**
   * The square of sin(t + shift pi) for any t.
   *
   * @param t the angle, a product of two floats
   * @param shift 0 or {@link #QUARTER}
   * @return the square, NaN for an infinite t
   */
  public static double squareOfAny(double t, double shift) {
    return square(remainderOfAny(t, shift));
  }

  /**
   * sin(2 t) for any t: twice the product of sine and cosine, which has the period pi as well. The
   * cosine is 1 - 2 sin(r / 2)^2, and off by 2^-51 at most.
   *
   * @param t the angle, a product of two floats
   * @return sin(2 t), NaN for an infinite t
   */
  public static double ofTwice(double t) {
    double r = remainderOfAny(t, 0);
    return 2 * of(r) * (1 - 2 * square(0.5 * r));
  }

  private static double remainderOfAny(double t, double shift) {
    return Math.abs(t) > LIMIT ? farRemainder(t, shift) : remainder(t, shift);
  }

  /**
   * The remainder for a t beyond the limit, by the method of Payne and Hanek. With an integer m of
   * 53 bits, {@code t / pi = m 2^e / pi}, and bits of 1 / pi that times 2^e are integers do not
   * count. m times the 192 bits that follow them is off by 2^-139 at most. Of that the first 128
   * bits are kept. No t of 48 bits is nearer to a zero of the sine than 2^-56, by the same
   * fractions.
   */
  private static double farRemainder(double t, double shift) {
    int exponent = Math.getExponent(t);
    if (exponent > LARGEST_EXPONENT / 2) {
      return Double.NaN;
    }
    long bits = Double.doubleToRawLongBits(t);
    long m = bits & (1L << MANTISSA) - 1 | 1L << MANTISSA;
    // The exponent of the first bit that counts, where there are 64 zeros before the point.
    int first = exponent + (LARGEST_EXPONENT - EXPONENT_OF_LAST_BIT) + Long.SIZE;
    long middle = m * word(first + Long.SIZE);
    long carried = highOfProduct(m, word(first + 2 * Long.SIZE));
    long low = middle + carried;
    long high = m * word(first) + highOfProduct(m, word(first + Long.SIZE));
    high += Long.compareUnsigned(low, carried) < 0 ? 1 : 0;
    if (t < 0) {
      low = -low;
      high = ~high + (low == 0 ? 1 : 0);
    }
    high += (long) (shift * 0x1p64);
    return (high * 0x1p-64 + (low >>> 1) * 0x1p-127) * Math.PI;
  }

  /** The 64 bits of 1 / pi from a place on. */
  private static long word(int first) {
    int index = first / Long.SIZE;
    int offset = first % Long.SIZE;
    long next = INVERSE_PI_BITS[index + 1] >>> 1 >>> Long.SIZE - 1 - offset;
    return INVERSE_PI_BITS[index] << offset | next;
  }

  /** Of m, which is above 0, and 64 bits. */
  private static long highOfProduct(long m, long word) {
    return Math.multiplyHigh(m, word) + (word < 0 ? m : 0);
  }

  /** The same in vectors, for angles up to the limit. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * What is left of t + shift pi.
     *
     * @param t the angles
     * @param shift 0 or {@link #QUARTER}
     * @return r
     */
    public static DoubleVector remainder(DoubleVector t, double shift) {
      DoubleVector rounder = DoubleLanes.broadcast(ROUNDER);
      DoubleVector quarter = DoubleLanes.broadcast(shift);
      DoubleVector multiple = t.mul(INVERSE_PI).add(quarter).add(rounder).sub(rounder).sub(quarter);
      DoubleVector high = t.sub(multiple.mul(PI_HIGH));
      return high.sub(multiple.mul(PI_MIDDLE)).sub(multiple.mul(PI_LOW));
    }

    /**
     * The square of a sine.
     *
     * @param r remainders
     * @return sin(r)^2
     */
    public static DoubleVector square(DoubleVector r) {
      DoubleVector z = r.mul(r);
      DoubleVector w = z.mul(z);
      DoubleVector top = w.mul(S19).add(z.mul(S17).add(S15)).mul(w).add(z.mul(S13).add(S11));
      DoubleVector tail = top.mul(w).add(z.mul(S9).add(S7)).mul(w).add(z.mul(S5).add(S3));
      DoubleVector sine = tail.mul(z).mul(r).add(r);
      return sine.mul(sine);
    }
  }
}
