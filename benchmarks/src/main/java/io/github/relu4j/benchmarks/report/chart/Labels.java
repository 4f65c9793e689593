package io.github.relu4j.benchmarks.report.chart;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers beside an axis. */
final class Labels {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final BigDecimal IN_FULL = BigDecimal.valueOf(1_000);

  private Labels() {}

  /** In full and in groups, or, above a thousand, as a power of ten. */
  static String number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (value.compareTo(IN_FULL) > 0 && stripped.precision() == 1) {
      int exponent = stripped.precision() - stripped.scale() - 1;
      String digit = stripped.unscaledValue().toString();
      return (digit.equals("1") ? "" : digit + " × ") + "10" + superscript(exponent);
    }
    return value.signum() != 0 && stripped.scale() > 0
        ? stripped.toPlainString()
        : count(value.longValueExact());
  }

  /** A whole number, in groups of three digits. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '\u00a0');
  }

  private static String superscript(int exponent) {
    return Integer.toString(exponent)
        .chars()
        .mapToObj(digit -> String.valueOf(SUPERSCRIPTS.charAt(digit - '0')))
        .reduce("", String::concat);
  }
}
