package io.github.relu4j.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Warm calls beside the plain loop where the JVM uses no fused multiply-add instructions. */
final class WithoutFmaTable {

  private WithoutFmaTable() {}

  /** The table, or nothing when that was not measured. */
  static String of(List<BenchmarkResult> results) {
    Map<String, Map<String, Double>> lines = new TreeMap<>();
    for (BenchmarkResult result : results) {
      if (result.flags() == Flags.WITHOUT_FMA
          && result.benchmarkClass().equals("ActivationBenchmark")) {
        String line =
            result.parameter("n")
                + " | "
                + result.parameter("activation")
                + " | "
                + result.parameter("operation").toLowerCase(java.util.Locale.ROOT);
        lines.computeIfAbsent(line, key -> new TreeMap<>()).put(result.method(), result.score());
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
          table.row(
              List.of(
                  line,
                  MarkdownTable.number(library),
                  MarkdownTable.number(plain),
                  MarkdownTable.number(library / plain)));
        });
    return "Warm calls with `" + Flags.WITHOUT_FMA.title() + "`.\n\n" + table;
  }
}
