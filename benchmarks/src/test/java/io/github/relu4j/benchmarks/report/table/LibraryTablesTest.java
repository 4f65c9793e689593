package io.github.relu4j.benchmarks.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of the library alone")
class LibraryTablesTest {

  private Run run;

  @BeforeEach
  void read() throws IOException, InvalidResultsException {
    run = Samples.run();
  }

  @Test
  @DisplayName("hold cold starts to those of the scalar path")
  void coldStarts() {
    assertThat(lastRow(ColdStartTable.of(run.results())))
        .isEqualTo("| tanh | forward | 50.0 ± 0.50 | 1.10 | 1.20 | 2 × 5 |");
  }

  @Test
  @DisplayName("hold the library to the plain loop where there is no fma instruction")
  void withoutFma() {
    assertThat(lastRow(WithoutFmaTable.of(run.results())))
        .isEqualTo("| tanh | forward | 256 | 9 000 ± 90 | 4 500 ± 45 | 2.00 | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName("hold calls among other hot activations to those of one alone")
  void megamorphic() {
    assertThat(lastRow(MegamorphicTable.of(run.results(), run.comparison())))
        .isEqualTo("| tanh | forward | 256 | 180 ± 1.8 | 1.20 | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName(
      "hold calls from anywhere in a cache line, and the floor, to those that start with one")
  void unaligned() {
    assertThat(lastRow(UnalignedTable.of(run.results())))
        .isEqualTo("| tanh | 256 | 500 ± 5.0 | 1.02 | 1.05 | 1.10 | 0.500 | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName("have a column for each engine that made its first calls")
  void firstCalls() {
    assertThat(EngineTable.ofFirstCalls(run.results()).replace('\u00a0', ' '))
        .startsWith("The first calls in a fresh JVM, loading included, in ms.")
        .contains("| activation | calls | relu4j | onednn | forks × iterations × time |")
        .contains("| tanh | 100 | 50.0 ± 0.50 | 400 ± 4.0 | 2 × 5 |");
  }

  @Test
  @DisplayName("hold calls from two threads to those from one")
  void parallel() {
    assertThat(lastRow(EngineTable.ofParallelCallers(run.results(), run.comparison())))
        .isEqualTo("| tanh | forward | 256 | 165 ± 1.6 (1.10) | 2 × 5 × 1000 ms |");
  }

  @Test
  @DisplayName("have a row for each method of a benchmark and its parameters")
  void methods() {
    assertThat(
            MethodsTable.OWN
                .of(List.of(own("own", 120), own("builtIn", 100)))
                .replace('\u00a0', ' '))
        .startsWith("A user's own activation, beside the built-in one of its formula. In ns.")
        .contains("| n=256, operation=FORWARD | own | 120 ± 1.0 | 2 × 5 × 1 s |")
        .contains("| n=256, operation=FORWARD | builtIn | 100 ± 1.0 | 2 × 5 × 1 s |");
  }

  private static BenchmarkResult own(String method, double nanoseconds) {
    return new BenchmarkResult(
        "io.github.relu4j.benchmarks.jmh.OwnActivationBenchmark." + method,
        "avgt",
        1,
        2,
        List.of(),
        5,
        "1 s",
        Map.of("operation", "FORWARD", "n", "256"),
        new BenchmarkResult.Metric(nanoseconds, 1, "ns/op"),
        Map.of(),
        null);
  }

  @Test
  @DisplayName("are left out when they would be empty")
  void empty() {
    assertThat(
            List.of(
                ColdStartTable.of(List.of()),
                WithoutFmaTable.of(List.of()),
                MegamorphicTable.of(List.of(), run.comparison()),
                UnalignedTable.of(List.of()),
                MethodsTable.OWN.of(List.of()),
                EngineTable.ofFirstCalls(List.of()),
                EngineTable.ofParallelCallers(List.of(), run.comparison())))
        .containsOnly("");
  }

  private static String lastRow(String table) {
    List<String> lines = table.replace('\u00a0', ' ').lines().toList();
    return lines.get(lines.size() - 1);
  }
}
