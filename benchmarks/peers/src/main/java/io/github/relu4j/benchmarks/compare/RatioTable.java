package io.github.relu4j.benchmarks.compare;

import static io.github.relu4j.benchmarks.results.Column.ACTIVATION;
import static io.github.relu4j.benchmarks.results.Column.ENGINE;
import static io.github.relu4j.benchmarks.results.Column.INPUT;
import static io.github.relu4j.benchmarks.results.Column.N;
import static io.github.relu4j.benchmarks.results.Column.OPERATION;
import static io.github.relu4j.benchmarks.results.Column.PLACEMENT;

import io.github.relu4j.benchmarks.TerminalTable;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Result;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The ratios for a terminal, and in which cells a peer is faster. */
final class RatioTable {

  private RatioTable() {}

  static String of(Ratios ratios) {
    TerminalTable<Result> table = new TerminalTable<>();
    table.left("activation", row -> row.get(ACTIVATION));
    table.left("operation", RatioTable::operation);
    table.right("n", row -> String.format(Locale.ROOT, "%,.0f", row.number(N).orElse(0)));
    table.right("relu4j\nns", row -> nanos(row.ns()));
    for (String engine : ratios.engines(Engines.names())) {
      String mark = Result.isPeer(engine) ? "*" : "";
      table.right(engine, row -> times(ratios.of(row, engine), mark));
    }
    return "Times of the others divided by relu4j's, "
        + ratios.path().title()
        + "; below 1 (*) they are faster:\n"
        + table.of(ratios.rows())
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
}
