package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Builds;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.text.Digits;
import io.github.relu4j.benchmarks.report.text.MarkdownTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A benchmark whose methods are to be held against each other: a row for each, as JMH has them. */
public enum MethodsTable {
  FROM_OUTPUT("FromOutputBenchmark", "The gradient from the output, beside that from the input."),
  GATED("GatedBenchmark", "Gated linear units, beside their gates and the loops over Math."),
  ROWS("RowsBenchmark", "Rows of 65 536 elements in all, beside the loops over Math."),
  OWN("OwnActivationBenchmark", "A user's own activation, beside the built-in one of its formula.");

  private final String benchmark;
  private final String title;

  MethodsTable(String benchmark, String title) {
    this.benchmark = benchmark;
    this.title = title;
  }

  /** The table, in ns a call, or nothing when that was not measured. */
  public String of(List<BenchmarkResult> results) {
    List<BenchmarkResult> own = results.stream().filter(result -> result.isOf(benchmark)).toList();
    List<Flags> measuredFlags = Flags.in(own);
    MarkdownTable table =
        new MarkdownTable("parameters", "method")
            .numbers(measuredFlags.stream().map(Flags::title).toList())
            .numbers(List.of(Repetitions.COLUMN));
    Builds builds = Builds.of(results);
    Map<List<String>, List<BenchmarkResult>> rows =
        own.stream()
            .collect(
                Collectors.groupingBy(
                    result -> List.of(parameters(result), result.method()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    rows.forEach(
        (row, grouped) -> {
          Measured measured = new Measured(grouped);
          List<String> cells = new ArrayList<>(row);
          measuredFlags.forEach(flags -> cells.add(Digits.score(measured.of(row.get(1), flags))));
          cells.add(measured.repetitions(builds));
          table.row(cells);
        });
    return table.isEmpty() ? "" : title + " In ns.\n\n" + table;
  }

  private static String parameters(BenchmarkResult result) {
    return new TreeMap<>(result.params())
        .entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining(", "));
  }
}
