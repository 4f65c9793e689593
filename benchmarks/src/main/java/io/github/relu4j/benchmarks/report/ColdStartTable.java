package io.github.relu4j.benchmarks.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first hundred calls of a JVM beside those of the scalar path. */
final class ColdStartTable {

  private ColdStartTable() {}

  /** The table, or nothing when no cold starts were measured. */
  static String of(List<BenchmarkResult> results) {
    Map<List<String>, Map<Flags, Double>> lines =
        new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    for (BenchmarkResult result : results) {
      if (result.benchmarkClass().equals("ColdStartBenchmark")) {
        List<String> line = List.of(result.parameter("activation"), result.operation());
        lines
            .computeIfAbsent(line, key -> new EnumMap<>(Flags.class))
            .put(result.flags(), result.score());
      }
    }
    if (lines.isEmpty()) {
      return "";
    }
    MarkdownTable table =
        new MarkdownTable("activation", "operation")
            .numbers("scalar, ms", "no flag / scalar", "with flag / scalar");
    lines.forEach(
        (line, scores) -> {
          double scalar = scores.getOrDefault(Flags.SCALAR, Double.NaN);
          table.row(
              List.of(
                  line.get(0),
                  line.get(1),
                  MarkdownTable.number(scalar),
                  MarkdownTable.number(scores.getOrDefault(Flags.NONE, Double.NaN) / scalar),
                  MarkdownTable.number(scores.getOrDefault(Flags.MODULE, Double.NaN) / scalar)));
        });
    return "The first 100 calls on 4 096 floats in a fresh JVM.\n\n" + table;
  }
}
