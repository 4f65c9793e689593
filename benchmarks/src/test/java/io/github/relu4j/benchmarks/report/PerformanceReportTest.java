package io.github.relu4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.benchmarks.report.BenchmarkResult.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The performance report")
class PerformanceReportTest {

  private static final List<String> MODULE = List.of("--add-modules=jdk.incubator.vector");
  private static final List<String> SCALAR = List.of("-Drelu4j.path=scalar");
  private static final List<String> NO_FMA = List.of("-XX:-UseFMA");

  @Test
  @DisplayName("has the ratios of one run, for each set of flags")
  void warm() {
    List<BenchmarkResult> results =
        List.of(
            warm("library", List.of(), 20),
            warm("plain", List.of(), 100),
            warm("arraycopy", List.of(), 10),
            warm("library", MODULE, 5),
            warm("plain", MODULE, 110),
            warm("arraycopy", MODULE, 4));

    assertThat(PerformanceReport.tables(results))
        .contains("| 256 | tanh | forward | 20.0 | 5.00 | 2.00 | 0 | 5.00 | 22.0 | 1.25 | 0 |");
  }

  @Test
  @DisplayName("has a dash for what was not measured")
  void notMeasured() {
    assertThat(PerformanceReport.tables(List.of(warm("library", List.of(), 20))))
        .contains("| 256 | tanh | forward | 20.0 | – | – | 0 | – | – | – | – |");
  }

  @Test
  @DisplayName("holds cold starts to those of the scalar path")
  void cold() {
    List<BenchmarkResult> results =
        List.of(cold(List.of(), 11), cold(MODULE, 12), cold(SCALAR, 10));

    assertThat(PerformanceReport.tables(results))
        .contains("| tanh | forward | 10.0 | 1.10 | 1.20 |");
  }

  @Test
  @DisplayName("holds the library to the plain loop where there is no fma instruction")
  void withoutFma() {
    List<BenchmarkResult> results = List.of(warm("library", NO_FMA, 30), warm("plain", NO_FMA, 20));

    assertThat(PerformanceReport.tables(results))
        .contains("| 256 | tanh | forward | 30.0 | 20.0 | 1.50 |")
        .doesNotContain("no flag, ns");
  }

  @Test
  @DisplayName("replaces what is between its marks and nothing else")
  void insert() {
    String document =
        "before\n" + PerformanceReport.BEGIN + "\nold\n" + PerformanceReport.END + "\nafter\n";

    assertThat(PerformanceReport.insert(document, "new\n"))
        .isEqualTo(
            "before\n"
                + PerformanceReport.BEGIN
                + "\n\nnew\n\n"
                + PerformanceReport.END
                + "\nafter\n");
  }

  @Test
  @DisplayName("refuses a document without its marks")
  void noMarks() {
    assertThatThrownBy(() -> PerformanceReport.insert("text", "new"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(PerformanceReport.BEGIN);
  }

  private static BenchmarkResult warm(String method, List<String> flags, double score) {
    return result("ActivationBenchmark." + method, flags, score);
  }

  private static BenchmarkResult cold(List<String> flags, double score) {
    return result("ColdStartBenchmark.firstHundredCalls", flags, score);
  }

  private static BenchmarkResult result(String benchmark, List<String> flags, double score) {
    return new BenchmarkResult(
        "io.github.relu4j.benchmarks.jmh." + benchmark,
        flags,
        "OpenJDK",
        "25",
        Map.of("activation", "tanh", "operation", "FORWARD", "n", "256"),
        new Metric(score, "ns/op"),
        Map.of("gc.alloc.rate.norm", new Metric(1e-4, "B/op")));
  }
}
