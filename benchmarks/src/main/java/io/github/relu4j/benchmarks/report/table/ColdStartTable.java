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

/** The first hundred calls of a JVM beside those of the scalar path. */
public final class ColdStartTable {

  private static final String METHOD = "firstHundredCalls";

  private ColdStartTable() {}

  /** The table, or nothing when no cold starts were measured. */
  public static String of(List<BenchmarkResult> results) {
    MarkdownTable table =
        new MarkdownTable("activation", "operation")
            .numbers(
                List.of(
                    "scalar, ms", "no flag / scalar", "with flag / scalar", Repetitions.COLUMN));
    Builds builds = Builds.of(results);
    Row.group(
            results.stream().filter(result -> result.isOf("ColdStartBenchmark")),
            "activation",
            "operation")
        .forEach(
            (row, measured) -> {
              Score scalar = measured.of(METHOD, Flags.SCALAR);
              List<String> cells = new ArrayList<>(row.cells());
              cells.add(Digits.score(scalar));
              cells.add(Digits.three(measured.of(METHOD, Flags.NONE).over(scalar)));
              cells.add(Digits.three(measured.of(METHOD, Flags.MODULE).over(scalar)));
              cells.add(measured.repetitions(builds));
              table.row(cells);
            });
    return table.isEmpty()
        ? ""
        : "The first 100 calls on 4 096 floats in a fresh JVM. The scalar path is `"
            + Flags.SCALAR.typed()
            + "`, the flag `"
            + Flags.MODULE.typed()
            + "`.\n\n"
            + table;
  }
}
