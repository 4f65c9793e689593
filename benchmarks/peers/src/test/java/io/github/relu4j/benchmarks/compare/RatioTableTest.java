package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Result;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of ratios")
class RatioTableTest {

  private static Result result(String engine, double ns) {
    return new Result()
        .with(Column.BENCHMARK, Result.COMPARE)
        .with(Column.PATH, Flags.NONE.path())
        .with(Column.ENGINE, engine)
        .with(Column.ACTIVATION, "tanh")
        .with(Column.OPERATION, "forward")
        .with(Column.N, 65_536)
        .withNumber(Column.NS, ns);
  }

  @Test
  @DisplayName("has a star where a peer is faster, and counts those")
  void lost() {
    List<Result> results =
        List.of(
            result("relu4j", 200),
            result("onednn", 150),
            result("math", 4000),
            result("arraycopy", 10));

    assertThat(RatioTable.of(new Ratios(Flags.NONE, results)))
        .contains("| tanh       | forward   | 65,536 |    200 |  *0.75 | 20.0 |      0.05 |")
        .endsWith("no flag: a peer is faster in 1 of 2 cells: tanh forward n=65536 onednn 0.75.");
  }

  @Test
  @DisplayName("says so where no peer is faster")
  void nothingLost() {
    assertThat(
            RatioTable.of(
                new Ratios(Flags.NONE, List.of(result("relu4j", 200), result("math", 4000)))))
        .endsWith("no flag: a peer is faster in 0 of 1 cells.");
  }
}
