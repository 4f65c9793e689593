package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.BenchmarkResult.Metric;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A comparison")
class ComparisonTest {

  private static final Cell CELL = new Cell("tanh", Operation.FORWARD, 256);

  @Test
  @DisplayName("takes a peer's time from the run with the same flags")
  void sameFlags() {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("math", Samples.NONE, 256, 10, 1),
                Samples.compared("math", Samples.VECTOR, 256, 20, 2)),
            List.of());

    assertThat(comparison.peers(Flags.NONE))
        .extracting(peer -> comparison.score(peer, CELL))
        .containsExactly(new Score(10, 1));
    assertThat(comparison.peers(Flags.VECTOR))
        .extracting(peer -> comparison.score(peer, CELL))
        .containsExactly(new Score(20, 2));
  }

  @Test
  @DisplayName("takes a peer's time, but not the library's, from the other run if need be")
  void otherFlags() {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("math", Samples.NONE, 256, 10, 1),
                Samples.compared("relu4j", Samples.NONE, 256, 5, 1)),
            List.of());

    assertThat(comparison.score(new Contender("math", Flags.VECTOR), CELL))
        .isEqualTo(new Score(10, 1));
    assertThat(comparison.score(Contender.VECTOR, CELL).isPresent()).isFalse();
    assertThat(comparison.score(Contender.NO_FLAG, CELL)).isEqualTo(new Score(5, 1));
  }

  @Test
  @DisplayName("tells the path that was forced from the one that the library chose")
  void forced() {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("relu4j", Samples.VECTOR, 256, 5, 1),
                Samples.compared("relu4j", Samples.MODULE, 256, 7, 1),
                Samples.compared("lanewise", Samples.MODULE, 256, 9, 1)),
            List.of());

    assertThat(comparison.score(Contender.VECTOR, CELL)).isEqualTo(new Score(5, 1));
    assertThat(comparison.score(Contender.MODULE_ONLY, CELL)).isEqualTo(new Score(7, 1));
    assertThat(comparison.paths())
        .extracting(Contender::title)
        .containsExactly("relu4j, vector path", "relu4j, module only");
    assertThat(comparison.score(new Contender("lanewise", Flags.VECTOR), CELL))
        .isEqualTo(new Score(9, 1));
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 10", "1, 3, 20", "3, 3, 20"})
  @DisplayName("prefers the result of more iterations, and of equals the later")
  void twice(int firstForks, int secondForks, double expected) {
    Comparison comparison =
        Comparison.of(List.of(ofForks(firstForks, 10), ofForks(secondForks, 20)), List.of());

    assertThat(comparison.score(new Contender("math", Flags.NONE), CELL).time())
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("has the engines in the given order, after the library and the copy")
  void order() throws IOException, InvalidResultsException {
    assertThat(Samples.run().comparison().contenders())
        .extracting(Contender::title)
        .containsExactly(
            "relu4j, vector path", "relu4j, no flag", "arraycopy", "onednn", "math", "lanewise");
  }

  @Test
  @DisplayName("knows what was measured")
  void dimensions() throws IOException, InvalidResultsException {
    Comparison comparison = Samples.run().comparison();

    assertThat(comparison.activations()).containsExactly("relu", "tanh");
    assertThat(comparison.operations()).containsExactly(Operation.FORWARD, Operation.BACKWARD);
    assertThat(comparison.sizes()).containsExactly(16, 256, 65_536);
    assertThat(comparison.settings())
        .containsExactly(Setting.USUAL, new Setting("in_place", "normal"));
    assertThat(comparison.mostBytesPerCall(Contender.NO_FLAG)).isEqualTo(1.6);
  }

  @Test
  @DisplayName("takes the copy of the first activation of the catalogue where a cell has none")
  void copyOfAnother() {
    BenchmarkResult ofRelu = copy("relu", 3_600);
    BenchmarkResult ofPrelu = copy("prelu", 2_800);
    Cell tanh = new Cell("tanh", Operation.FORWARD, 256);

    for (List<BenchmarkResult> results :
        List.of(List.of(ofRelu, ofPrelu), List.of(ofPrelu, ofRelu))) {
      assertThat(Comparison.of(results, List.of()).score(Contender.FLOOR, tanh).time())
          .isEqualTo(3_600);
    }
  }

  private static BenchmarkResult copy(String activation, double score) {
    return result("arraycopy", activation, 2, score);
  }

  private static BenchmarkResult ofForks(int forks, double score) {
    return result("math", "tanh", forks, score);
  }

  private static BenchmarkResult result(String engine, String activation, int forks, double score) {
    return Samples.result(
        "CompareBenchmark.call",
        Samples.NONE,
        new Metric(score, 1, "ns/op"),
        forks,
        "engine",
        engine,
        "activation",
        activation,
        "operation",
        "FORWARD",
        "n",
        "256",
        "placement",
        "out_of_place",
        "input",
        "normal");
  }
}
