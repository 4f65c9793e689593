package io.github.relu4j.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ratios")
class RatiosTest {

  private static final List<String> ORDER =
      List.of("relu4j", "relu4j-from-output", "arraycopy", "onednn", "math", "lanewise");

  private final List<Result> results = new ArrayList<>();

  @BeforeEach
  void results() {
    add(Flags.NONE, "relu4j", "tanh", 256, 200);
    add(Flags.NONE, "onednn", "tanh", 256, 150);
    add(Flags.NONE, "math", "tanh", 256, 4000);
    add(Flags.NONE, "arraycopy", "tanh", 256, 10);
    add(Flags.VECTOR, "relu4j", "tanh", 256, 100);
    add(Flags.VECTOR, "lanewise", "tanh", 256, 90);
    add(Flags.VECTOR, "arraycopy", "tanh", 256, 20);
    add(Flags.NONE, "relu4j", "relu", 65_536, 5000);
    add(Flags.NONE, "onednn", "relu", 65_536, 5000);
  }

  private void add(Flags flags, String engine, String activation, int n, double ns) {
    results.add(
        new Result()
            .with(Column.BENCHMARK, Result.COMPARE)
            .with(Column.PATH, flags.path())
            .with(Column.ENGINE, engine)
            .with(Column.ACTIVATION, activation)
            .with(Column.N, n)
            .withNumber(Column.NS, ns)
            .withNumber(Column.ERROR, 5));
  }

  private double ratio(Flags path, int row, String engine) {
    Ratios ratios = new Ratios(path, results);
    return ratios.of(ratios.rows().get(row), engine).orElse(Double.NaN);
  }

  @Test
  @DisplayName("are times divided by that of this library, in the same row")
  void ratios() {
    assertThat(ratio(Flags.NONE, 0, "onednn")).isEqualTo(0.75);
    assertThat(ratio(Flags.NONE, 0, "math")).isEqualTo(20);
    assertThat(ratio(Flags.NONE, 1, "onednn")).isEqualTo(1);
    assertThat(ratio(Flags.NONE, 1, "math")).isNaN();
    assertThat(ratio(Flags.NONE, 1, "arraycopy")).isNaN();
  }

  @Test
  @DisplayName("hold the vector path to peers without a flag, and to the copy in its own JVM")
  void vectorPath() {
    assertThat(new Ratios(Flags.VECTOR, results).rows()).hasSize(1);
    assertThat(ratio(Flags.VECTOR, 0, "onednn")).isEqualTo(1.5);
    assertThat(ratio(Flags.VECTOR, 0, "lanewise")).isEqualTo(0.9);
    assertThat(ratio(Flags.VECTOR, 0, "arraycopy")).isEqualTo(0.2);
  }

  @Test
  @DisplayName("hold the path without a flag to no peer that needs one")
  void noFlag() {
    assertThat(new Ratios(Flags.NONE, results).engines(ORDER))
        .containsExactly("onednn", "math", "arraycopy");
    assertThat(new Ratios(Flags.VECTOR, results).engines(ORDER))
        .containsExactly("onednn", "math", "lanewise", "arraycopy");
  }

  @Test
  @DisplayName("take the copy of another row as long, where a row has none")
  void sharedFloor() {
    add(Flags.NONE, "relu4j", "elu", 256, 40);

    assertThat(ratio(Flags.NONE, 2, "arraycopy")).isEqualTo(0.25);
  }

  @Test
  @DisplayName(
      "count the cells where a peer is faster; a draw, the copy and the gradient from the output are none")
  void lost() {
    add(Flags.NONE, Result.FROM_OUTPUT, "tanh", 256, 50);
    Ratios ratios = new Ratios(Flags.NONE, results);

    assertThat(ratios.contested(ORDER)).isEqualTo(3);
    assertThat(ratios.lost(ORDER))
        .singleElement()
        .satisfies(lost -> assertThat(lost.peer().get(Column.ENGINE)).isEqualTo("onednn"))
        .satisfies(lost -> assertThat(lost.ratio()).isEqualTo(0.75));
  }

  @Test
  @DisplayName("know a difference that is within the errors of both times")
  void beyondError() {
    assertThat(new Ratios(Flags.NONE, results).lost(ORDER)).allMatch(Ratios.Lost::isBeyondError);
    assertThat(new Ratios(Flags.VECTOR, results).lost(ORDER)).noneMatch(Ratios.Lost::isBeyondError);
  }

  @Test
  @DisplayName("are of the comparison alone")
  void otherBenchmarks() {
    assertThat(
            new Ratios(
                    Flags.NONE,
                    results.stream()
                        .map(result -> result.with(Column.BENCHMARK, "Parallel.call"))
                        .toList())
                .rows())
        .isEmpty();
  }
}
