package io.github.relu4j.benchmarks.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table in Markdown; the first are the headers. */
final class Table {

  private final StringBuilder rows = new StringBuilder();
  private boolean empty = true;

  Table row(List<String> cells) {
    // A bar ends a cell, inside of code, too.
    rows.append(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    if (empty) {
      rows.append("|---".repeat(cells.size())).append("|\n");
    }
    empty = false;
    return this;
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
