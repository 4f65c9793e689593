package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A loss")
class LossTest {

  @Test
  @DisplayName("is where a peer takes less time than a path of the library")
  void ratios() throws IOException, InvalidResultsException {
    assertThat(Loss.of(Samples.run().comparison(), Contender.VECTOR, Setting.USUAL))
        .containsExactly(
            new Loss(new Cell("relu", Operation.FORWARD, 65_536), "onednn", 0.99, true),
            new Loss(new Cell("tanh", Operation.FORWARD, 65_536), "onednn", 0.75, false));
  }

  @ParameterizedTest
  @CsvSource({"100, 1, 98.5, 1, true", "100, 1, 97, 1, false", "100, NaN, 97, 1, true"})
  @DisplayName("may be chance when the confidence intervals overlap, or when there is none")
  void chance(double own, double ownError, double peer, double peerError, boolean expected) {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("relu4j", Samples.VECTOR, 16, own, ownError),
                Samples.compared("math", Samples.NONE, 16, peer, peerError)),
            List.of());

    assertThat(Loss.of(comparison, Contender.VECTOR, Setting.USUAL))
        .extracting(Loss::mayBeChance)
        .containsExactly(expected);
  }

  @Test
  @DisplayName("is counted among the comparisons for which both times are known")
  void comparisons() throws IOException, InvalidResultsException {
    Comparison comparison = Samples.run().comparison();

    assertThat(Loss.comparisons(comparison, Contender.VECTOR, Setting.USUAL)).isEqualTo(16);
    assertThat(Loss.comparisons(comparison, Contender.NO_FLAG, new Setting("in_place", "normal")))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"'4,16', 4-16", "'64', 64-64", "'4,64', 4-4;64-64", "'4,16,64', 4-64"})
  @DisplayName("makes a range with those at neighbouring sizes")
  void ranges(String lostAt, String expected) {
    List<Loss> losses =
        IntStream.of(Arrays.stream(lostAt.split(",")).mapToInt(Integer::parseInt).toArray())
            .mapToObj(n -> new Loss(new Cell("tanh", Operation.FORWARD, n), "math", 1.0 / n, false))
            .toList();

    assertThat(SizeRange.of(losses, List.of(4, 16, 64)))
        .extracting(range -> range.from() + "-" + range.to())
        .containsExactly(expected.split(";"));
  }
}
