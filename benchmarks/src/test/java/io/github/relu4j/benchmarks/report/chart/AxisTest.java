package io.github.relu4j.benchmarks.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A logarithmic axis")
class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 20000, 1;10;100;1_000;10⁴",
    "0.04, 3, 0.05;0.1;0.2;0.5;1;2",
    "0.15, 0.8, 0.15;0.2;0.3;0.5;0.7",
    "0.3, 3e11, 1;100;10⁴;10⁶;10⁸;10¹⁰"
  })
  @DisplayName("has round ticks, as many as fit")
  void ticks(double min, double max, String expected) {
    assertThat(Axis.of("name", min, max).ticks())
        .extracting(Axis.Tick::label)
        .containsExactly(expected.replace('_', '\u00a0').split(";"));
  }

  @Test
  @DisplayName("measures by ratio")
  void position() {
    Axis axis = Axis.of("name", 1, 100);

    assertThat(axis.position(10)).isCloseTo(0.5, within(1e-12));
    assertThat(axis.valueAt(0.5)).isCloseTo(10, within(1e-12));
  }
}
