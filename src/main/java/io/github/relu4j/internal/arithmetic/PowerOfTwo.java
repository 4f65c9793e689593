package io.github.relu4j.internal.arithmetic;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

/**
 * 2^n for an integer n in a float, exactly, in plain arithmetic.
 *
 * <p>The usual way, shifting n into the exponent field, needs a bit cast, and C2 (JDK 17 to 25)
 * does not vectorise a loop with {@code Float.intBitsToFloat} in it. Here a cubic, squared seven
 * times, gives 2^(n + 1/2) with a relative error under 10 % (three times: under 28 %), so any value
 * strictly between 2^n and 2^(n+1); then its leading bit is taken off in two operations: with
 * {@code q = (2^23 + 1) * p} rounded, {@code q - (1 - 2^-24) * q} is the largest power of two that
 * is at most p (S. M. Rump, T. Ogita, S. Oishi, "Accurate floating-point summation part I", SIAM J.
 * Sci. Comput. 31, 2008, algorithm 3.6). A test compares every n with {@link Math#scalb(float,
 * int)}.
 *
 * <p>The vector path does shift; both give the same bits because both are exact.
 */
public final class PowerOfTwo {

  static final int SMALLEST_EXPONENT = -126;

  /** The same for powers up to 1. */
  static final int SMALLEST_UP_TO_ONE = -36;

  /** Above, (2^23 + 1) * p would overflow. */
  static final int LARGEST_EXPONENT = 100;

  // Minimax for 2^((n + 1/2) / 128) over the range of exponents:
  // docs/coefficients/power-of-two.sollya
  private static final float C0 = 0x1.009594p0f;
  private static final float C1 = 0x1.6510b2p-8f;
  private static final float C2 = 0x1.f9a5p-17f;
  private static final float C3 = 0x1.a0f8cap-26f;

  // Minimax for 2^((n + 1/2) / 8) over the exponents of powers up to 1: the same script
  private static final float P0 = 0x1.04b6ap0f;
  private static final float P1 = 0x1.354948p-4f;
  private static final float P2 = 0x1.132fa8p-9f;
  private static final float P3 = 0x1.5ebb3ap-16f;

  private static final float LEADING_BIT_FACTOR = 0x1.000002p23f;
  private static final float JUST_BELOW_ONE = 0x1.fffffep-1f;

  private static final int BIAS = 127;
  private static final int MANTISSA = 23;

  private PowerOfTwo() {}

  public static float of(float n) {
    return Fma.inHardware() ? byArithmetic(n) : Float.intBitsToFloat((int) n + BIAS << MANTISSA);
  }

  /** 2^n for n from -36 to 0, in four operations fewer: the cubic is squared three times. */
  public static float upToOne(float n) {
    if (Fma.inHardware()) {
      float scaled = scaledUpToOne(n);
      return scaled - scaled * JUST_BELOW_ONE;
    }
    return of(n);
  }

  /** -2^n for n from -36 to 0. */
  public static float negatedUpToOne(float n) {
    if (Fma.inHardware()) {
      float scaled = scaledUpToOne(n);
      return scaled * JUST_BELOW_ONE - scaled;
    }
    return -of(n);
  }

  static float byArithmetic(float n) {
    float scaled = scaled(n);
    return scaled - scaled * JUST_BELOW_ONE;
  }

  private static float scaled(float n) {
    float root = fma(fma(fma(n, C3, C2), n, C1), n, C0);
    float to2 = root * root;
    float to4 = to2 * to2;
    float to8 = to4 * to4;
    float to16 = to8 * to8;
    float to32 = to16 * to16;
    float to64 = to32 * to32;
    float between = to64 * to64;
    return between * LEADING_BIT_FACTOR;
  }

  private static float scaledUpToOne(float n) {
    float root = fma(fma(fma(n, P3, P2), n, P1), n, P0);
    float to2 = root * root;
    float to4 = to2 * to2;
    float between = to4 * to4;
    return between * LEADING_BIT_FACTOR;
  }
}
