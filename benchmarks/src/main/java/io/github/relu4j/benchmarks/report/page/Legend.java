package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.report.table.AccuracyTable;
import io.github.relu4j.benchmarks.report.table.ComparisonTable;
import io.github.relu4j.benchmarks.report.table.LossList;

/** How to read the tables of a page. */
public final class Legend {

  private Legend() {}

  /** A paragraph for each kind of table. */
  public static String text() {
    return new Section()
        .add(ComparisonTable.LEGEND)
        .add(AccuracyTable.LEGEND)
        .add(LossList.LEGEND)
        .toString();
  }
}
