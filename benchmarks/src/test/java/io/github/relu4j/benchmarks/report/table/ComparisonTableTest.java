package io.github.relu4j.benchmarks.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Origin;
import io.github.relu4j.benchmarks.report.results.Samples;
import io.github.relu4j.benchmarks.report.results.Setting;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of a comparison")
class ComparisonTableTest {

  @Test
  @DisplayName("has the library's times with their errors and the peers' ratios, lost ones bold")
  void forward() throws IOException, InvalidResultsException {
    assertThat(table(Operation.FORWARD, Setting.USUAL, List.of(256, 65_536)).lines())
        .containsExactly(
            "| activation | n | arraycopy | no flag | vector path | onednn | math | lanewise | forks × iterations × time |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            "| relu | 256 | 10.0 | 26.0 ± 0.26 | 20.0 ± 0.40 | 9.00 | 9.00 | – | 2 × 5 × 1000 ms |",
            "| relu | 65 536 | 2 500 | **5 500 ± 55** | 5 000 ± 100 | **0.990** | 9.00 | – | 2 × 5 × 1000 ms |",
            "| tanh | 256 | 10.0 | **500 ± 5.0** | 150 ± 3.0 | 2.00 | 30.0 | 1.60 | 2 × 5 × 1000 ms |",
            "| tanh | 65 536 | 2 500 | **80 000 ± 800** | 36 000 ± 720 | **0.750** | 22.2 | 1.67 | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName("has a column of its own for the path that the library chose with the module")
  void moduleOnly() {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("relu4j", Samples.VECTOR, 16, 4, 1),
                Samples.compared("relu4j", Samples.MODULE, 16, 9, 1),
                Samples.compared("math", Samples.NONE, 16, 8, 1)),
            List.of());

    assertThat(
            ComparisonTable.of(comparison, Operation.FORWARD, Setting.USUAL, List.of(16))
                .replace('\u00a0', ' ')
                .lines())
        .startsWith(
            "| activation | n | arraycopy | no flag | module only | vector path | math | forks × iterations × time |")
        .last()
        .isEqualTo("| tanh | 16 | – | – | **9.00 ± 1.0** | 4.00 ± 1.0 | 2.00 | 2 × 5 × 1 s |");
  }

  @Test
  @DisplayName("has a letter at each time of an engine that was measured in several versions")
  void versions() {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("relu4j", Samples.VECTOR, 16, 4, 1),
                Samples.compared("math", Samples.NONE, 16, 8, 1),
                of("1", Samples.compared("relu4j", Samples.VECTOR, 32, 4, 1)),
                of("25", Samples.compared("math", Samples.NONE, 32, 2, 1))),
            List.of());

    assertThat(
            ComparisonTable.of(comparison, Operation.FORWARD, Setting.USUAL, List.of(16, 32))
                .replace('\u00a0', ' ')
                .lines()
                .skip(2))
        .containsExactly(
            "| tanh | 16 | – | – | 4.00 ± 1.0<sup>a</sup> | 2.00<sup>a</sup> | 2 × 5 × 1 s |",
            "| tanh | 32 | – | – | 4.00 ± 1.0<sup>b</sup> | **0.500<sup>b</sup>** | 2 × 5 × 1 s |");
  }

  private static BenchmarkResult of(String version, BenchmarkResult result) {
    return Samples.with(result, new Origin("2026-01-01", version, "", "", "25", "Linux"));
  }

  @Test
  @DisplayName("has a dash for what was not measured, and no row without any time")
  void dashes() throws IOException, InvalidResultsException {
    assertThat(
            table(Operation.FORWARD, new Setting("in_place", "normal"), List.of(16, 256)).lines())
        .hasSize(3)
        .last()
        .isEqualTo("| tanh | 256 | 10.0 | – | 140 ± 1.4 | **0.500** | – | – | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName("is left out when it would be empty")
  void empty() throws IOException, InvalidResultsException {
    assertThat(table(Operation.DERIVATIVE, Setting.USUAL, List.of(256))).isEmpty();
  }

  private static String table(Operation operation, Setting setting, List<Integer> sizes)
      throws IOException, InvalidResultsException {
    return ComparisonTable.of(Samples.run().comparison(), operation, setting, sizes)
        .replace('\u00a0', ' ');
  }
}
