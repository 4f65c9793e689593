package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Builds;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.results.Score;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Calls at odd offsets beside calls on whole arrays. */
public final class UnalignedTable {

  private UnalignedTable() {}

  /** The table, or nothing when that was not measured. */
  public static String of(List<BenchmarkResult> results) {
    List<BenchmarkResult> own =
        results.stream().filter(result -> result.isOf("UnalignedBenchmark")).toList();
    List<Flags> measuredFlags = Flags.in(own);
    MarkdownTable table = new MarkdownTable("activation").numbers(List.of("n"));
    for (Flags flags : measuredFlags) {
      table.numbers(
          Stream.of("ns from 0", "same odd offset / from 0", "different / from 0")
              .map(column -> flags.title() + ": " + column)
              .toList());
    }
    table.numbers(List.of(Repetitions.COLUMN));
    Builds builds = Builds.of(results);
    Row.group(own.stream(), "activation", "n")
        .forEach(
            (row, measured) -> {
              List<String> cells = new ArrayList<>(row.cells());
              for (Flags flags : measuredFlags) {
                Score fromZero = measured.of("fromZero", flags);
                cells.add(Digits.score(fromZero));
                cells.add(Digits.three(measured.of("sameOddOffset", flags).over(fromZero)));
                cells.add(Digits.three(measured.of("differentOddOffsets", flags).over(fromZero)));
              }
              cells.add(measured.repetitions(builds));
              table.row(cells);
            });
    return table.isEmpty() ? "" : "Forward at odd offsets into the arrays.\n\n" + table;
  }
}
