package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.List;
import java.util.function.Predicate;

/** The results of one row of a table. */
record Measured(List<BenchmarkResult> results) {

  /** The score of a benchmark method under those flags. */
  Score of(String method, Flags flags) {
    return first(result -> result.method().equals(method) && result.flags() == flags);
  }

  /** The score of an engine under those flags. */
  Score ofEngine(String engine, Flags flags) {
    return first(result -> result.parameter("engine").equals(engine) && result.flags() == flags);
  }

  private Score first(Predicate<BenchmarkResult> which) {
    return results.stream()
        .filter(which)
        .map(BenchmarkResult::score)
        .findFirst()
        .orElse(Score.ABSENT);
  }
}
