package io.github.relu4j.benchmarks.report.chart;

/**
 * How wide the plot library takes the names on a chart to be, ground included, whatever sans-serif
 * font a viewer has: a little wider than most fonts are.
 */
final class TextWidth {

  private static final double NARROW = 4.4;
  private static final double USUAL = 7.7;
  private static final double WIDE = 11.5;
  private static final double BOLD = 1.1;

  private TextWidth() {}

  /** In pixels. */
  static double of(String text, boolean bold) {
    return text.chars().mapToDouble(TextWidth::ofLetter).sum() * (bold ? BOLD : 1);
  }

  private static double ofLetter(int letter) {
    if ("fijlrt,.-' ".indexOf(letter) >= 0) {
      return NARROW;
    }
    return "mw".indexOf(letter) >= 0 ? WIDE : USUAL;
  }
}
