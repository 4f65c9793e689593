package io.github.relu4j.internal.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A real number in fixed point, with 1 200 bits behind the point: exact enough to tell on which
 * side of a tie a result lies, where doubles are not. Slow, and meant for the few results of a
 * table that need it.
 *
 * <p>Floats, and products of up to eight of them, are exact. All else is off by a few steps of
 * 2^-1200. Functions and divisions make errors larger, but while no divisor is below 2^-150 they
 * stay below 2^-800. A result next to x itself is far from a tie, since x is a number of the
 * format. Any other that is not tied is further than 2^-450 from the tie (x^3 of the smallest
 * bfloat16 is 2^-399). So {@link #compareTo} takes what is nearer than 2^-700 for the tie itself.
 *
 * <p>Arguments of {@link #exp} and {@link #erfc} are limited where the result is so far below all
 * numbers of 16 bits that nothing but its sign matters, or far above them.
 */
public final class FixedPoint {

  private static final int BITS = 1_200;

  /** Differences of fewer bits count as none: those below 2^-700. */
  private static final int LEAST_BITS = BITS - 700;

  /** Arguments of the series of e^x have at most so many bits: they are below 2^-16. */
  private static final int SMALL_BITS = BITS - 16;

  /** What an infinity counts as. */
  private static final double BEYOND_FLOATS = 0x1p300;

  /** e^250 is 2^360. */
  private static final FixedPoint LARGEST_EXPONENT = of(250);

  /** erfc(15) is 2^-329. */
  private static final FixedPoint LARGEST_OF_ERFC = of(15);

  public static final FixedPoint ZERO = of(0);
  public static final FixedPoint ONE = of(1);

  /** By Machin's formula. */
  public static final FixedPoint PI =
      arctangentOfReciprocal(5).times(16).minus(arctangentOfReciprocal(239).times(4));

  private static final FixedPoint SQRT_PI = PI.sqrt();
  private static final BigInteger QUARTER_TURN = PI.steps.shiftRight(1);

  private final BigInteger steps;

  private FixedPoint(BigInteger steps) {
    this.steps = steps;
  }

  /** A number, exactly; an infinity is one beyond all floats. */
  public static FixedPoint of(double value) {
    double limited = Math.min(Math.max(value, -BEYOND_FLOATS), BEYOND_FLOATS);
    int lastBit = Math.max(Math.getExponent(limited), Double.MIN_EXPONENT) - 52;
    long significand = (long) (limited / Math.scalb(1.0, lastBit));
    return new FixedPoint(BigInteger.valueOf(significand).shiftLeft(BITS + lastBit));
  }

  /** A number in decimal, such as a constant of a formula. */
  public static FixedPoint of(String decimal) {
    BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(BITS));
    return new FixedPoint(new BigDecimal(decimal).multiply(scale).toBigInteger());
  }

  /** The sum of (-1)^k / ((2 k + 1) n^(2 k + 1)). */
  private static FixedPoint arctangentOfReciprocal(int n) {
    FixedPoint power = ONE.over(n);
    FixedPoint sum = ZERO;
    for (int k = 1; power.signum() != 0; k += 2) {
      sum = sum.plus(power.over(k));
      power = power.over(-n * n);
    }
    return sum;
  }

  public FixedPoint plus(FixedPoint other) {
    return new FixedPoint(steps.add(other.steps));
  }

  public FixedPoint minus(FixedPoint other) {
    return new FixedPoint(steps.subtract(other.steps));
  }

  public FixedPoint times(FixedPoint other) {
    return new FixedPoint(steps.multiply(other.steps).shiftRight(BITS));
  }

  public FixedPoint times(double factor) {
    return times(of(factor));
  }

  public FixedPoint over(FixedPoint divisor) {
    return new FixedPoint(steps.shiftLeft(BITS).divide(divisor.steps));
  }

  public FixedPoint over(int divisor) {
    return new FixedPoint(steps.divide(BigInteger.valueOf(divisor)));
  }

  public FixedPoint negate() {
    return new FixedPoint(steps.negate());
  }

  public FixedPoint abs() {
    return new FixedPoint(steps.abs());
  }

  public FixedPoint square() {
    return times(this);
  }

  public FixedPoint min(FixedPoint other) {
    return new FixedPoint(steps.min(other.steps));
  }

  public FixedPoint max(FixedPoint other) {
    return new FixedPoint(steps.max(other.steps));
  }

  /** -1, 0 or 1. */
  public int signum() {
    return steps.signum();
  }

  /** The sign of the difference, 0 where the numbers are equal as far as can be told. */
  public int compareTo(double other) {
    BigInteger difference = steps.subtract(of(other).steps);
    return difference.bitLength() <= LEAST_BITS ? 0 : difference.signum();
  }

  /** The square root of a number that is not negative. */
  public FixedPoint sqrt() {
    return new FixedPoint(steps.shiftLeft(BITS).sqrt());
  }

  /**
   * e^x: by its series for x over a power of two, then squared so many times. Each squaring doubles
   * the error, in all at most 2^24 times.
   */
  public FixedPoint exp() {
    BigInteger limited = max(LARGEST_EXPONENT.negate()).min(LARGEST_EXPONENT).steps;
    int squarings = Math.max(0, limited.bitLength() - SMALL_BITS);
    FixedPoint small = new FixedPoint(limited.shiftRight(squarings));
    FixedPoint power = ONE;
    FixedPoint sum = ONE;
    for (int n = 1; power.signum() != 0; n++) {
      power = power.times(small).over(n);
      sum = sum.plus(power);
    }
    for (int i = 0; i < squarings; i++) {
      sum = sum.square();
    }
    return sum;
  }

  /** log(1 + x) for x from 0 to 1: twice the inverse hyperbolic tangent of x / (2 + x). */
  public FixedPoint logOnePlus() {
    FixedPoint power = over(plus(ONE).plus(ONE));
    FixedPoint square = power.square();
    FixedPoint sum = ZERO;
    for (int k = 1; power.signum() != 0; k += 2) {
      sum = sum.plus(power.over(k));
      power = power.times(square);
    }
    return sum.times(2);
  }

  /**
   * The complementary error function: 1 - erf(x), where erf(x) is 2 / sqrt(pi) e^(-x^2) times the
   * sum of x (2 x^2)^n / (1 * 3 * ... * (2 n + 1)), whose terms have one sign.
   */
  public FixedPoint erfc() {
    FixedPoint x = max(LARGEST_OF_ERFC.negate()).min(LARGEST_OF_ERFC);
    FixedPoint square = x.square();
    FixedPoint term = x;
    FixedPoint sum = x;
    for (int n = 3; term.signum() != 0; n += 2) {
      term = term.times(square).times(2).over(n);
      sum = sum.plus(term);
    }
    return ONE.minus(sum.times(square.negate().exp()).times(2).over(SQRT_PI));
  }

  /** The sine, by its series or that of the cosine in a quarter turn. */
  public FixedPoint sin() {
    BigInteger[] turns = steps.divideAndRemainder(QUARTER_TURN);
    FixedPoint rest = new FixedPoint(turns[1]);
    int quarter = turns[0].intValue() & 3;
    boolean isCosine = (quarter & 1) != 0;
    // The quotient is rounded towards 0, so below 0 the rest is negative.
    FixedPoint value = isCosine ? rest.series(ONE, 1) : rest.series(rest, 2);
    return quarter < 2 ? value : value.negate();
  }

  /** The first term, less itself times x^2 / (n (n + 1)), and so on. */
  private FixedPoint series(FixedPoint first, int n) {
    FixedPoint square = square();
    FixedPoint term = first;
    FixedPoint sum = first;
    for (int next = n; term.signum() != 0; next += 2) {
      term = term.times(square).over(-next * (next + 1));
      sum = sum.plus(term);
    }
    return sum;
  }
}
