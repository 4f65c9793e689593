package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.TerminalTable;
import java.util.List;
import java.util.Locale;

/** The errors for a terminal. */
final class AccuracyTable {

  private AccuracyTable() {}

  static String of(List<AccuracyRow> rows) {
    return new TerminalTable<AccuracyRow>()
        .left("activation", AccuracyRow::activation)
        .left("operation", row -> row.operation().toString())
        .left("engine", AccuracyRow::engine)
        .right("worst ULP", row -> ulp(row.worstUlp()))
        .right("at x", row -> Float.toString(row.atX()))
        .right("worst ULP of\nnormal results", row -> ulp(row.worstUlpNormalResults()))
        .right("NaN or infinity\nmistaken", row -> Integer.toString(row.wrongSpecial()))
        .of(rows);
  }

  private static String ulp(double value) {
    return String.format(Locale.ROOT, value < 1000 ? "%.2f" : "%.1e", value);
  }
}
