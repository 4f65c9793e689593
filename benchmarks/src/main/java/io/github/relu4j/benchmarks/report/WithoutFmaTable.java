package io.github.relu4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Warm calls beside the plain loop where the JVM uses no fused multiply-add instructions. */
final class WithoutFmaTable {

  private WithoutFmaTable() {}

  /** The table, or nothing when that was not measured. */
  static String of(List<BenchmarkResult> results) {
    Map<WarmCall, Map<String, Double>> lines = new TreeMap<>(WarmCall.ORDER);
    for (BenchmarkResult result : results) {
      if (result.flags() == Flags.WITHOUT_FMA
          && result.benchmarkClass().equals("ActivationBenchmark")) {
        lines
            .computeIfAbsent(WarmCall.of(result), call -> new TreeMap<>())
            .put(result.method(), result.score());
      }
    }
    if (lines.isEmpty()) {
      return "";
    }
    MarkdownTable table =
        new MarkdownTable("n", "activation", "operation")
            .numbers("library, ns", "plain, ns", "library / plain");
    lines.forEach(
        (line, scores) -> {
          double library = scores.getOrDefault("library", Double.NaN);
          double plain = scores.getOrDefault("plain", Double.NaN);
          List<String> cells = new ArrayList<>(line.cells());
          cells.add(MarkdownTable.number(library));
          cells.add(MarkdownTable.number(plain));
          cells.add(MarkdownTable.number(library / plain));
          table.row(cells);
        });
    return "Warm calls with `" + Flags.WITHOUT_FMA.title() + "`.\n\n" + table;
  }
}
