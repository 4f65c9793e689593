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

/** Calls whose elements start anywhere in a cache line beside those that start with one. */
public final class UnalignedTable {

  private static final List<String> OTHERS =
      List.of("fromZero", "sameOddOffset", "differentOddOffsets", "arraycopyFromZero");

  private UnalignedTable() {}

  /** The table, or nothing when that was not measured. */
  public static String of(List<BenchmarkResult> results) {
    List<BenchmarkResult> own =
        results.stream().filter(result -> result.isOf("UnalignedBenchmark")).toList();
    List<Flags> measuredFlags = Flags.in(own);
    MarkdownTable table = new MarkdownTable("activation").numbers(List.of("n"));
    for (Flags flags : measuredFlags) {
      table.numbers(
          Stream.of(
                  "ns from a line on",
                  "from 16 bytes on",
                  "from an odd element on",
                  "from different ones on",
                  "arraycopy from 16 bytes on")
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
                Score fromLine = measured.of("fromLine", flags);
                cells.add(Digits.score(fromLine));
                OTHERS.forEach(
                    other -> cells.add(Digits.three(measured.of(other, flags).over(fromLine))));
              }
              cells.add(measured.repetitions(builds));
              table.row(cells);
            });
    return table.isEmpty()
        ? ""
        : "Forward where the elements start anywhere in a cache line; after the first column the"
            + " time / that of elements that start with a line.\n\n"
            + table;
  }
}
