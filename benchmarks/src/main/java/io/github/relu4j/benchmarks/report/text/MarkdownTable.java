package io.github.relu4j.benchmarks.report.text;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, words to the left and numbers to the right. */
public final class MarkdownTable {

  private final List<String> headers;
  private final List<String> alignments = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  /** A table that starts with these columns. */
  public MarkdownTable(String... wordHeaders) {
    headers = new ArrayList<>(List.of(wordHeaders));
    headers.forEach(header -> alignments.add("---"));
  }

  /** Adds columns of numbers. */
  public MarkdownTable numbers(List<String> numberHeaders) {
    for (String header : numberHeaders) {
      headers.add(header);
      alignments.add("---:");
    }
    return this;
  }

  /** Adds a row with a cell for each column. */
  public void row(List<String> cells) {
    if (cells.size() != headers.size()) {
      throw new IllegalArgumentException(cells + " are not the cells of " + headers);
    }
    rows.append(line(cells));
  }

  /** Whether there is no row yet. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    return line(headers) + line(alignments) + rows;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
