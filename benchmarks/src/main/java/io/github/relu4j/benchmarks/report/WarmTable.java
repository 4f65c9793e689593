package io.github.relu4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Warm calls beside the plain loop and the copy of the same run. */
final class WarmTable {

  private static final List<String> METHODS = List.of("library", "plain", "arraycopy");

  private WarmTable() {}

  /** The table, or nothing when no warm calls were measured. */
  static String of(List<BenchmarkResult> results) {
    Map<WarmCall, List<BenchmarkResult>> lines = new TreeMap<>(WarmCall.ORDER);
    results.stream()
        .filter(result -> result.benchmarkClass().equals("ActivationBenchmark"))
        .filter(result -> result.flags() != Flags.WITHOUT_FMA)
        .forEach(
            result ->
                lines.computeIfAbsent(WarmCall.of(result), call -> new ArrayList<>()).add(result));
    if (lines.isEmpty()) {
      return "";
    }
    MarkdownTable table =
        new MarkdownTable("n", "activation", "operation")
            .numbers("no flag, ns", "plain / library", "library / arraycopy", "bytes a call")
            .numbers("with flag, ns", "plain / library", "library / arraycopy", "bytes a call");
    lines.forEach(
        (line, measured) -> {
          List<String> cells = new ArrayList<>(line.cells());
          cells.addAll(cells(measured, Flags.NONE));
          cells.addAll(cells(measured, Flags.MODULE));
          table.row(cells);
        });
    return "Warm calls. \"With flag\" is `"
        + Flags.MODULE.title()
        + " jdk.incubator.vector`.\n\n"
        + table;
  }

  private static List<String> cells(List<BenchmarkResult> measured, Flags flags) {
    double[] scores =
        METHODS.stream().mapToDouble(method -> score(measured, flags, method)).toArray();
    double bytes =
        measured.stream()
            .filter(result -> result.flags() == flags && result.method().equals("library"))
            .mapToDouble(BenchmarkResult::bytesPerCall)
            .findAny()
            .orElse(Double.NaN);
    return List.of(
        MarkdownTable.number(scores[0]),
        MarkdownTable.number(scores[1] / scores[0]),
        MarkdownTable.number(scores[0] / scores[2]),
        MarkdownTable.whole(bytes));
  }

  private static double score(List<BenchmarkResult> measured, Flags flags, String method) {
    return measured.stream()
        .filter(result -> result.flags() == flags && result.method().equals(method))
        .mapToDouble(BenchmarkResult::score)
        .findAny()
        .orElse(Double.NaN);
  }
}
