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

/** Warm calls beside the plain loop where the JVM uses no fused multiply-add instructions. */
public final class WithoutFmaTable {

  private WithoutFmaTable() {}

  /** The table, or nothing when that was not measured. */
  public static String of(List<BenchmarkResult> results) {
    MarkdownTable table =
        new MarkdownTable("activation", "operation")
            .numbers(
                List.of("n", "library, ns", "plain, ns", "library / plain", Repetitions.COLUMN));
    Builds builds = Builds.of(results);
    Row.group(
            results.stream()
                .filter(result -> result.isOf("ActivationBenchmark"))
                .filter(result -> result.flags() == Flags.WITHOUT_FMA),
            "activation",
            "operation",
            "n")
        .forEach(
            (row, measured) -> {
              Score library = measured.of("library", Flags.WITHOUT_FMA);
              Score plain = measured.of("plain", Flags.WITHOUT_FMA);
              List<String> cells = new ArrayList<>(row.cells());
              cells.add(Digits.score(library));
              cells.add(Digits.score(plain));
              cells.add(Digits.three(library.over(plain)));
              cells.add(measured.repetitions(builds));
              table.row(cells);
            });
    return table.isEmpty()
        ? ""
        : "Warm calls with `" + Flags.WITHOUT_FMA.typed() + "`.\n\n" + table;
  }
}
