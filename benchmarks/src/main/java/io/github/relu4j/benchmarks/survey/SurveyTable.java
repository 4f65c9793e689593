package io.github.relu4j.benchmarks.survey;

import io.github.relu4j.benchmarks.TerminalTable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The rows as a table for a terminal. */
final class SurveyTable {

  private SurveyTable() {}

  static String of(List<SurveyRow> rows, String pathUsed) {
    return new TerminalTable<SurveyRow>()
        .left("activation", SurveyRow::activation)
        .left("operation", row -> row.operation().toString())
        .left("path\nused", row -> pathUsed)
        .right("scalar\nns", row -> nanos(row.nanosPerElement(Code.SCALAR)))
        .right("vector\nns", row -> nanos(row.nanosPerElement(Code.VECTOR)))
        .right("plain\nns", row -> nanos(row.nanosPerElement(Code.PLAIN)))
        .right("plain /\nscalar", row -> times(row.ratio(Code.PLAIN, Code.SCALAR)))
        .right("plain /\nvector", row -> times(row.ratio(Code.PLAIN, Code.VECTOR)))
        .right("worst\nULP", row -> ulp(row.worstUlp()))
        .of(rows);
  }

  /** Three digits, since more would not come out the same twice. */
  static String nanos(OptionalDouble value) {
    return value.isEmpty() ? "-" : significant(value.getAsDouble());
  }

  static String times(OptionalDouble ratio) {
    if (ratio.isEmpty()) {
      return "-";
    }
    double value = ratio.getAsDouble();
    return String.format(Locale.ROOT, value < 9.95 ? "%.1fx" : "%.0fx", value);
  }

  private static String ulp(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String significant(double value) {
    String format =
        value < 0.9995 ? "%.3f" : value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
