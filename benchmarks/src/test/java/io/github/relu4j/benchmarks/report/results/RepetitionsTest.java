package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult.Metric;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How often results were measured")
class RepetitionsTest {

  @Test
  @DisplayName("is told once where it is the same for all")
  void same() {
    assertThat(Repetitions.of(Stream.of(of("math", 2), of("onednn", 2)))).isEqualTo("2 × 5 × 1 s");
  }

  @Test
  @DisplayName("is told with names where it is not, what most have first")
  void different() {
    assertThat(Repetitions.of(Stream.of(of("nd4j", 1), of("math", 2), of("onednn", 2))))
        .isEqualTo("2 × 5 × 1 s (math, onednn); 1 × 5 × 1 s (nd4j)");
  }

  @Test
  @DisplayName("has no time for single calls, whose iterations last as long as they do")
  void singleShots() {
    BenchmarkResult result =
        new BenchmarkResult(
            "a.FirstCallsBenchmark.firstCalls",
            "ss",
            1,
            10,
            List.of(),
            1,
            "1 ms",
            Map.of(),
            new Metric(1, 1, "ms/op"),
            Map.of(),
            null);

    assertThat(result.repetitions()).hasToString("10 × 1");
  }

  private static BenchmarkResult of(String engine, int forks) {
    return Samples.result(
        "CompareBenchmark.call", Samples.NONE, new Metric(1, 1, "ns/op"), forks, "engine", engine);
  }
}
