package io.github.relu4j.benchmarks.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.Locale;

/** The errors for a terminal. */
final class AccuracyTable {

  private AccuracyTable() {}

  static String of(List<AccuracyRow> rows) {
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
        rows,
        List.of(
            left("activation").with(AccuracyRow::activation),
            left("operation").with(row -> row.operation().toString()),
            left("engine").with(AccuracyRow::engine),
            right("worst ULP").with(row -> ulp(row.worstUlp())),
            right("at x").with(row -> Float.toString(row.atX())),
            right("worst ULP of\nnormal results").with(row -> ulp(row.worstUlpNormalResults())),
            right("NaN or infinity\nmistaken").with(row -> Integer.toString(row.wrongSpecial()))));
  }

  private static String ulp(double value) {
    return String.format(Locale.ROOT, value < 1000 ? "%.2f" : "%.1e", value);
  }

  private static Column left(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT);
  }

  private static Column right(String header) {
    return new Column().header(header);
  }
}
