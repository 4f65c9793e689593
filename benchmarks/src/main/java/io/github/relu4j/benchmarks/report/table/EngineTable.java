package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Score;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;

/** The times of a benchmark that has the engine as a parameter: a column for each engine. */
public final class EngineTable {

  private record Column(String engine, Flags flags) {

    String title(List<Column> columns) {
      boolean shared = columns.stream().filter(other -> other.engine.equals(engine)).count() > 1;
      return shared ? engine + ", " + flags.title() : engine;
    }
  }

  private EngineTable() {}

  /** First calls in a fresh JVM, or nothing. */
  public static String ofFirstCalls(List<BenchmarkResult> results) {
    return of(
        results.stream().filter(result -> result.isOf("FirstCallsBenchmark")).toList(),
        "The first calls in a fresh JVM, loading included, in ms.",
        (row, column, score) -> Digits.score(score),
        "activation",
        "calls");
  }

  /** Calls from several threads at once, with the ratio to those of the comparison, or nothing. */
  public static String ofParallelCallers(List<BenchmarkResult> results, Comparison comparison) {
    return of(
        results.stream().filter(result -> result.isOf("ParallelBenchmark")).toList(),
        "Calls from two threads at once, each on arrays of its own: ns a call, and in brackets the"
            + " ratio to calls from one thread.",
        (row, column, score) -> {
          Contender contender = new Contender(column.engine(), column.flags());
          double ratio = score.over(comparison.score(contender, row.cell()));
          return Digits.score(score)
              + (Double.isFinite(ratio) ? " (" + Digits.three(ratio) + ")" : "");
        },
        "activation",
        "operation",
        "n");
  }

  private interface CellText {
    String of(Row row, Column column, Score score);
  }

  private static String of(
      List<BenchmarkResult> results, String caption, CellText cell, String... parameters) {
    List<Column> columns =
        results.stream()
            .map(result -> new Column(result.parameter("engine"), result.flags()))
            .distinct()
            .toList();
    MarkdownTable table =
        new MarkdownTable(parameters)
            .numbers(columns.stream().map(column -> column.title(columns)).toList());
    Row.group(results.stream(), parameters)
        .forEach(
            (row, measured) -> {
              List<String> cells = new ArrayList<>(row.cells());
              for (Column column : columns) {
                Score score = measured.ofEngine(column.engine(), column.flags());
                cells.add(cell.of(row, column, score));
              }
              table.row(cells);
            });
    return table.isEmpty() ? "" : caption + "\n\n" + table;
  }
}
