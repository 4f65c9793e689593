package io.github.relu4j.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a reader wants them. */
final class Digits {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private Digits() {}

  /** A number with so many significant digits, without a power of ten, in groups of three. */
  static String of(double value, int significant) {
    if (Double.isInfinite(value)) {
      return "∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant));
    int decimals = value == 0 ? 0 : significant - rounded.precision() + rounded.scale();
    return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded)
        .replace(',', NO_BREAK_SPACE);
  }

  /** A whole number, in groups of three digits. */
  static String of(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', NO_BREAK_SPACE);
  }
}
