package io.github.relu4j.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lines of columns: the first one to the left, the others to the right. */
final class TextTable {

  private final List<String[]> lines = new ArrayList<>();

  TextTable(String... headings) {
    lines.add(headings);
  }

  void line(String... cells) {
    lines.add(cells);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  @Override
  public String toString() {
    int[] widths = new int[lines.get(0).length];
    for (String[] line : lines) {
      Arrays.setAll(widths, column -> Math.max(widths[column], line[column].length()));
    }
    StringBuilder text = new StringBuilder();
    for (String[] line : lines) {
      text.append(line[0]).append(" ".repeat(widths[0] - line[0].length()));
      for (int column = 1; column < line.length; column++) {
        text.append("  ").append(" ".repeat(widths[column] - line[column].length()));
        text.append(line[column]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
