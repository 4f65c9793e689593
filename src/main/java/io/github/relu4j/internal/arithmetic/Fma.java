package io.github.relu4j.internal.arithmetic;

/**
 * {@code a * b + c} with one rounding, fast with and without hardware support.
 *
 * <p>Where the machine has no fused multiply-add, {@link Math#fma(float, float, float)} goes
 * through BigDecimal, at microseconds an element. There the same bits come from double arithmetic
 * instead.
 */
public final class Fma {

  /** Above this many nanoseconds a call, Math.fma is not a machine instruction. */
  private static final long SLOWEST_INSTRUCTION_NANOS = 1_000;

  /** The exponent field of the smallest normal float as a double. */
  private static final int SMALLEST_NORMAL_EXPONENT = Double.MAX_EXPONENT + Float.MIN_EXPONENT;

  private static final int CALLS = 50;

  private static final boolean IN_HARDWARE = fastestCallNanos() < SLOWEST_INSTRUCTION_NANOS;

  private Fma() {}

  /**
   * Whether fused multiply-add is a machine instruction here.
   *
   * @return true where it is
   */
  public static boolean inHardware() {
    return IN_HARDWARE;
  }

  /**
   * {@code a * b + c}, rounded once.
   *
   * @param a a factor
   * @param b a factor
   * @param c the addend
   * @return the rounded result
   */
  public static float fma(float a, float b, float c) {
    return IN_HARDWARE ? Math.fma(a, b, c) : throughDouble(a, b, c);
  }

  /**
   * {@code a * b + c} for an {@code a * b} that is itself a float, such as one with a power of two:
   * then a plain multiplication and addition round once too.
   *
   * @param a a factor
   * @param b a factor
   * @param c the addend
   * @return the rounded result
   */
  public static float ofExactProduct(float a, float b, float c) {
    return IN_HARDWARE ? Math.fma(a, b, c) : a * b + c;
  }

  /**
   * The product of two floats is exact in double. Their sum with c is rounded to double and then to
   * float; the second rounding goes wrong only where the double lies exactly half way between two
   * floats, which for a normal float means a 1 and 28 zeros below its last bit. Anywhere else the
   * cast is right; there, rounding the sum to odd first makes it right.
   */
  static float throughDouble(float a, float b, float c) {
    double product = (double) a * b;
    double sum = product + c;
    long bits = Double.doubleToRawLongBits(sum);
    boolean halfWay = ((int) bits & 0x1fff_ffff) == 0x1000_0000;
    // Zero, which is exact and frequent, wraps around to a large value.
    boolean subnormalFloat = ((bits & Long.MAX_VALUE) - 1 >>> 52) < SMALLEST_NORMAL_EXPONENT;
    if (halfWay || subnormalFloat) {
      return (float) sumRoundedToOdd(product, c, sum);
    }
    return (float) sum;
  }

  /**
   * With 53 bits, at least two more than twice the 24 of a float, a sum rounded to odd (an inexact
   * sum whose last bit is 0 moves one step towards the exact value) keeps on which side of every
   * half way point of floats it lies.
   */
  private static double sumRoundedToOdd(double a, double b, double sum) {
    double fromB = sum - a;
    double error = (a - (sum - fromB)) + (b - fromB);
    long bits = Double.doubleToRawLongBits(sum);
    boolean inexact = error < 0 || error > 0;
    if (!inexact || (bits & 1) == 1) {
      return sum;
    }
    boolean awayFromZero = error > 0 == sum > 0;
    return Double.longBitsToDouble(awayFromZero ? bits + 1 : bits - 1);
  }

  /**
   * The shortest of a few batches: a pause can make calls look slower than they are, and BigDecimal
   * arithmetic takes several microseconds a call even when it is compiled, which in a batch is more
   * than the step of a coarse clock.
   */
  private static long fastestCallNanos() {
    long fastest = Long.MAX_VALUE;
    float value = 1.1f;
    for (int batch = 0; batch < 5; batch++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        value = Math.fma(value, 0.9f, 0.1f);
      }
      long elapsed = (System.nanoTime() - start) / CALLS;
      // The comparison with value keeps the calls from being dropped as dead code.
      fastest = value == 0f ? fastest : Math.min(fastest, elapsed);
    }
    return fastest;
  }
}
