package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.DoubleExponential;

/** The steps of {@link DoubleExponential} over a tile, each a loop of its own. */
public final class ExponentialSteps {

  private ExponentialSteps() {}

  /** From exponents to powers of two and, in the place of the exponents, expansions. */
  public static void run(double[] exponents, double[] scales, int count) {
    roundedExponents(exponents, scales, count);
    expansions(scales, exponents, count);
    powersOfTwo(scales, count);
  }

  /** The same with expansions that are right to their last bits. */
  static void runPrecisely(double[] exponents, double[] scales, int count) {
    roundedExponents(exponents, scales, count);
    preciseExpansions(scales, exponents, count);
    powersOfTwo(scales, count);
  }

  private static void roundedExponents(double[] t, double[] rounded, int count) {
    for (int i = 0; i < count; i++) {
      rounded[i] = DoubleExponential.rounded(t[i]);
    }
  }

  private static void expansions(double[] rounded, double[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = DoubleExponential.expansion(t[i], rounded[i]);
    }
  }

  private static void preciseExpansions(double[] rounded, double[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = DoubleExponential.preciseExpansion(t[i], rounded[i]);
    }
  }

  private static void powersOfTwo(double[] rounded, int count) {
    for (int i = 0; i < count; i++) {
      rounded[i] = DoubleExponential.powerOfTwo(rounded[i]);
    }
  }
}
