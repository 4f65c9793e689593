package io.github.relu4j.examples.report;

import java.util.List;

/** A table with a heading over each column and one before each row. */
final class Table {

  private final Html html;
  private final List<String> columns;

  /** Begins a table; {@link #close} ends it. */
  Table(Html html, String style, String caption, String... columns) {
    this.html = html;
    this.columns = List.of(columns);
    html.open("table", "class", style).element("caption", caption).open("thead").open("tr");
    this.columns.forEach(column -> html.element("th", column, "scope", "col"));
    html.close().close().open("tbody");
  }

  /** Adds a row; each of the arguments writes a cell. */
  void row(Runnable... cells) {
    html.open("tr");
    for (int i = 0; i < cells.length; i++) {
      if (i == 0) {
        html.open("th", "scope", "row");
      } else {
        html.open("td", "data-column", columns.get(i));
      }
      cells[i].run();
      html.close();
    }
    html.close();
  }

  void close() {
    html.close().close();
  }
}
