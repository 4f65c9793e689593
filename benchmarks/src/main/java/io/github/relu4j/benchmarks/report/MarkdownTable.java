package io.github.relu4j.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, words to the left and numbers to the right. */
final class MarkdownTable {

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final String DASH = "–";

  private final List<String> headers;
  private final List<String> alignments = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  MarkdownTable(String... wordHeaders) {
    headers = new ArrayList<>(List.of(wordHeaders));
    headers.forEach(header -> alignments.add("---"));
  }

  MarkdownTable numbers(String... numberHeaders) {
    for (String header : numberHeaders) {
      headers.add(header);
      alignments.add("---:");
    }
    return this;
  }

  void row(List<String> cells) {
    rows.append(line(cells));
  }

  /** Three significant digits, or a dash for NaN. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return DASH;
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
    int decimals = THREE_DIGITS.getPrecision() - rounded.precision() + rounded.scale();
    return rounded.setScale(Math.max(0, decimals)).toPlainString();
  }

  /** A whole number, or a dash for NaN. */
  static String whole(double value) {
    return Double.isFinite(value) ? Long.toString(Math.round(value)) : DASH;
  }

  @Override
  public String toString() {
    return line(headers) + line(alignments) + rows;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
