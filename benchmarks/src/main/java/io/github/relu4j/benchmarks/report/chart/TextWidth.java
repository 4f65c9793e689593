package io.github.relu4j.benchmarks.report.chart;

/** About how wide the names on a chart are, whatever sans-serif font a viewer takes. */
final class TextWidth {

  private static final double NARROW = 3.9;
  private static final double USUAL = 6.9;
  private static final double WIDE = 10.3;

  private TextWidth() {}

  /** In pixels. */
  static double of(String text) {
    return text.chars().mapToDouble(TextWidth::ofLetter).sum();
  }

  private static double ofLetter(int letter) {
    if ("fijlrt,.-' ".indexOf(letter) >= 0) {
      return NARROW;
    }
    return "mw".indexOf(letter) >= 0 ? WIDE : USUAL;
  }
}
