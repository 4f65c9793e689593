package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The ticks of an axis")
class TicksTest {

  @DisplayName("are round numbers within it, as many as have room")
  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "-6; 6; -6 -4 -2 0 2 4 6",
        "-0.05; 1.05; 0 0.25 0.5 0.75 1",
        "-1.1; 1.1; -1 -0.5 0 0.5 1",
        "-3.3; 3.3; -3 -2 -1 0 1 2 3"
      })
  void between(double least, double greatest, String ticks) {
    assertThat(Ticks.between(least, greatest).stream().map(BigDecimal::toPlainString))
        .containsExactly(ticks.split(" "));
  }
}
