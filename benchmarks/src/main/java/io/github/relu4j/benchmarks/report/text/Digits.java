package io.github.relu4j.benchmarks.report.text;

import io.github.relu4j.benchmarks.report.results.Score;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a reader wants them: no more digits than they are worth, large ones in groups. */
public final class Digits {

  /** What stands for a value that there is not. */
  public static final String DASH = "–";

  private static final char NO_BREAK_SPACE = '\u00a0';

  private Digits() {}

  /** Three significant digits, or a dash for NaN. */
  public static String three(double value) {
    return significant(value, 3);
  }

  /** A whole number, or a dash for NaN. */
  public static String whole(double value) {
    return Double.isFinite(value) ? grouped(new BigDecimal(Math.rint(value))) : DASH;
  }

  /** The time, and its error if that is known: {@code 37 400 ± 120}. */
  public static String score(Score score) {
    String time = three(score.time());
    return Double.isFinite(score.error())
        ? time + NO_BREAK_SPACE + "±" + NO_BREAK_SPACE + significant(score.error(), 2)
        : time;
  }

  private static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? DASH : "∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    int decimals = digits - rounded.precision() + rounded.scale();
    return grouped(rounded.setScale(value == 0 ? 0 : Math.max(0, decimals)));
  }

  private static String grouped(BigDecimal value) {
    // Four digits are as easy to read without a gap, but then columns do not line up.
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value)
        .replace(',', NO_BREAK_SPACE);
  }
}
