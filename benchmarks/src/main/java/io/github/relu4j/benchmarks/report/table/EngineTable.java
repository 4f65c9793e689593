package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Builds;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.results.Score;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times of a benchmark that has the engine as a parameter: a column for each engine. */
public final class EngineTable {

  private EngineTable() {}

  /** First calls in a fresh JVM, or nothing. */
  public static String ofFirstCalls(List<BenchmarkResult> results) {
    return of(
        results,
        "FirstCallsBenchmark",
        "The first calls in a fresh JVM, loading included, in ms.",
        (row, result) -> Digits.score(result.score()),
        "activation",
        "calls");
  }

  /** Calls from several threads at once, with the ratio to those of the comparison, or nothing. */
  public static String ofParallelCallers(List<BenchmarkResult> results, Comparison comparison) {
    return of(
        results,
        "ParallelBenchmark",
        "Calls from two threads at once, each on arrays of its own: ns a call, and in brackets the"
            + " ratio to calls from one thread.",
        (row, result) -> {
          Score score = result.score();
          double ratio = score.over(comparison.score(result.contender(), row.cell()));
          return Digits.score(score)
              + (Double.isFinite(ratio) ? " (" + Digits.three(ratio) + ")" : "");
        },
        "activation",
        "operation",
        "n");
  }

  private interface CellText {
    String of(Row row, BenchmarkResult result);
  }

  private static String of(
      List<BenchmarkResult> results,
      String benchmark,
      String caption,
      CellText text,
      String... parameters) {
    Builds builds = Builds.of(results);
    List<BenchmarkResult> own = results.stream().filter(result -> result.isOf(benchmark)).toList();
    List<Contender> columns = own.stream().map(BenchmarkResult::contender).distinct().toList();
    MarkdownTable table =
        new MarkdownTable(parameters)
            .numbers(columns.stream().map(column -> title(column, columns)).toList())
            .numbers(List.of(Repetitions.COLUMN));
    Row.group(own.stream(), parameters)
        .forEach(
            (row, measured) -> {
              List<String> cells = new ArrayList<>(row.cells());
              for (Contender column : columns) {
                Optional<BenchmarkResult> result = measured.of(column);
                cells.add(
                    result
                        .map(known -> text.of(row, known) + builds.mark(known))
                        .orElse(Digits.DASH));
              }
              cells.add(measured.repetitions());
              table.row(cells);
            });
    return table.isEmpty() ? "" : caption + "\n\n" + table;
  }

  /** Flags are named where an engine was measured with several. */
  private static String title(Contender column, List<Contender> columns) {
    boolean shared =
        columns.stream().filter(other -> other.engine().equals(column.engine())).count() > 1;
    return column.engine() + (shared ? ", " + column.flags().title() : "");
  }
}
