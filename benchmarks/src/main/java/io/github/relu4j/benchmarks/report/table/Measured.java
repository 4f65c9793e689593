package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Builds;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Repetitions;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The results of one row of a table. */
record Measured(List<BenchmarkResult> results) {

  /** The score of a benchmark method under those flags. */
  Score of(String method, Flags flags) {
    return first(result -> result.method().equals(method) && result.flags() == flags)
        .map(BenchmarkResult::score)
        .orElse(Score.ABSENT);
  }

  /** The result of an engine under its flags. */
  Optional<BenchmarkResult> of(Contender contender) {
    return first(result -> result.contender().equals(contender));
  }

  /** How often they were measured. */
  String repetitions() {
    return Repetitions.of(results.stream());
  }

  /** How often they were measured, and the letters of the library's builds, if these need any. */
  String repetitions(Builds builds) {
    return results.stream()
        .map(builds::mark)
        .distinct()
        .collect(Collectors.joining("", repetitions(), ""));
  }

  private Optional<BenchmarkResult> first(Predicate<BenchmarkResult> which) {
    return results.stream().filter(which).findFirst();
  }
}
