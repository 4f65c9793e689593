package io.github.relu4j.benchmarks.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/** Numbers for a page. */
final class Numbers {

  private static final int ENOUGH_FOR_A_FLOAT = 9;
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Numbers() {}

  /** With as few digits as tell a float from all others; Float.toString has more up to JDK 18. */
  static String exact(float value) {
    return IntStream.rangeClosed(1, ENOUGH_FOR_A_FLOAT)
        .mapToObj(digits -> new BigDecimal(value).round(new MathContext(digits)))
        .filter(rounded -> rounded.floatValue() == value)
        .map(Numbers::written)
        .findFirst()
        .orElseThrow();
  }

  /** With four significant digits; infinities as such. */
  static String rounded(double value) {
    if (Double.isInfinite(value)) {
      return value < 0 ? "-∞" : "∞";
    }
    return written(new BigDecimal(value).round(FOUR_DIGITS));
  }

  private static String written(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
