package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Builds;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.results.Score;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.List;

/** Calls with every activation hot in the same JVM, beside calls of the comparison, with one. */
public final class MegamorphicTable {

  private MegamorphicTable() {}

  /** The table, or nothing when that was not measured. */
  public static String of(List<BenchmarkResult> results, Comparison comparison) {
    List<BenchmarkResult> own =
        results.stream().filter(result -> result.isOf("MegamorphicBenchmark")).toList();
    List<Flags> measuredFlags = Flags.in(own);
    MarkdownTable table = new MarkdownTable("activation", "operation").numbers(List.of("n"));
    measuredFlags.forEach(flags -> table.numbers(List.of(flags.title() + ", ns", "/ alone")));
    table.numbers(List.of(Repetitions.COLUMN));
    Builds builds = Builds.of(results);
    Row.group(own.stream(), "activation", "operation", "n")
        .forEach(
            (row, measured) -> {
              List<String> cells = new ArrayList<>(row.cells());
              for (Flags flags : measuredFlags) {
                Score amongAll = measured.of("oneOfAll", flags);
                Score alone = comparison.score(Contender.ofLibrary(flags), row.cell());
                cells.add(Digits.score(amongAll));
                cells.add(Digits.three(amongAll.over(alone)));
              }
              cells.add(measured.repetitions(builds));
              table.row(cells);
            });
    return table.isEmpty()
        ? ""
        : "Calls with every activation hot in the same JVM, and the ratio to calls with only this"
            + " one.\n\n"
            + table;
  }
}
