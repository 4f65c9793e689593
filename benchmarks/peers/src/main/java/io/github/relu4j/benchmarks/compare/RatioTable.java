package io.github.relu4j.benchmarks.compare;

import static io.github.relu4j.benchmarks.results.Column.ACTIVATION;
import static io.github.relu4j.benchmarks.results.Column.ENGINE;
import static io.github.relu4j.benchmarks.results.Column.INPUT;
import static io.github.relu4j.benchmarks.results.Column.N;
import static io.github.relu4j.benchmarks.results.Column.OPERATION;
import static io.github.relu4j.benchmarks.results.Column.PLACEMENT;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ratios for a terminal, and in which cells a peer is faster. */
final class RatioTable {

  private RatioTable() {}

  static String of(Ratios ratios) {
    List<ColumnData<Result>> columns = new ArrayList<>();
    columns.add(left("activation", row -> row.get(ACTIVATION)));
    columns.add(left("operation", RatioTable::operation));
    columns.add(right("n", row -> String.format(Locale.ROOT, "%,.0f", row.number(N).orElse(0))));
    columns.add(right("relu4j\nns", row -> nanos(row.ns())));
    for (String engine : ratios.engines(Engines.names())) {
      String mark = engine.equals(Engines.FLOOR) ? "" : "*";
      columns.add(right(engine, row -> times(ratios.of(row, engine), mark)));
    }
    return "Times of the others divided by relu4j's, "
        + ratios.path().title()
        + "; below 1 (*) they are faster:\n"
        + AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, ratios.rows(), columns)
        + "\n"
        + lost(ratios);
  }

  private static String lost(Ratios ratios) {
    List<Ratios.Lost> lost = ratios.lost(Engines.names());
    String count =
        String.format(
            Locale.ROOT,
            "%s: a peer is faster in %d of %d cells",
            ratios.path().title(),
            lost.size(),
            ratios.contested(Engines.names()));
    return lost.isEmpty()
        ? count + "."
        : lost.stream()
            .map(
                cell ->
                    String.format(
                        Locale.ROOT,
                        "%s %s n=%s %s %.2f",
                        cell.ours().get(ACTIVATION),
                        operation(cell.ours()),
                        cell.ours().get(N),
                        cell.peer().get(ENGINE),
                        cell.ratio()))
            .collect(Collectors.joining(", ", count + ": ", "."));
  }

  private static String operation(Result row) {
    return row.get(OPERATION)
        + (row.has(PLACEMENT, Placement.IN_PLACE.parameter()) ? " in place" : "")
        + (row.has(INPUT, Input.SPECIAL.parameter()) ? " special" : "");
  }

  private static String nanos(double nanos) {
    return String.format(Locale.ROOT, nanos < 99.5 ? "%,.1f" : "%,.0f", nanos);
  }

  private static String times(OptionalDouble ratio, String mark) {
    if (ratio.isEmpty()) {
      return "-";
    }
    double value = ratio.getAsDouble();
    String format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
    return (value < 1 ? mark : "") + String.format(Locale.ROOT, format, value);
  }

  private static ColumnData<Result> left(String header, Function<Result, String> cell) {
    return column(header, HorizontalAlign.LEFT).with(cell);
  }

  private static ColumnData<Result> right(String header, Function<Result, String> cell) {
    return column(header, HorizontalAlign.RIGHT).with(cell);
  }

  private static Column column(String header, HorizontalAlign align) {
    return new Column().header(header).headerAlign(align).dataAlign(align);
  }
}
