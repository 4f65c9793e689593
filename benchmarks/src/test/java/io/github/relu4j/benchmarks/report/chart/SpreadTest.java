package io.github.relu4j.benchmarks.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names that are spread")
class SpreadTest {

  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  @Test
  @DisplayName("stay where they are if there is room")
  void room() {
    assertThat(Spread.apart(new double[] {0.5, 0.1, 0.9}, 0.2, 0, 1))
        .containsExactly(new double[] {0.5, 0.1, 0.9}, ROUNDING);
  }

  @Test
  @DisplayName("move apart evenly, in their order")
  void apart() {
    assertThat(Spread.apart(new double[] {0.51, 0.5, 0.49}, 0.1, 0, 1))
        .containsExactly(new double[] {0.6, 0.5, 0.4}, ROUNDING);
  }

  @Test
  @DisplayName("push those that they come to touch")
  void push() {
    assertThat(Spread.apart(new double[] {0.5, 0.5, 0.56}, 0.1, 0, 1))
        .containsExactly(new double[] {0.42, 0.52, 0.62}, ROUNDING);
  }

  @Test
  @DisplayName("stay within the chart")
  void limits() {
    assertThat(Spread.apart(new double[] {0, 0.01, 1, 0.99}, 0.1, 0, 1))
        .containsExactly(new double[] {0, 0.1, 1, 0.9}, ROUNDING);
  }

  @Test
  @DisplayName("are a gap apart whatever they wanted")
  void always() {
    double[] wanted = {0.3, 0.31, 0.35, 0.7, 0.71, 0.69, 0.05, 0.34, 0.2};

    double[] places = Spread.apart(wanted, 0.06, 0, 1);

    Arrays.sort(places);
    assertThat(IntStream.range(1, places.length).mapToDouble(i -> places[i] - places[i - 1]))
        .allSatisfy(gap -> assertThat(gap).isGreaterThan(0.06 - 1e-12));
  }
}
