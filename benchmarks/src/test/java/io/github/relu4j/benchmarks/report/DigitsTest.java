package io.github.relu4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Digits")
class DigitsTest {

  @DisplayName("are as many as are asked for, in groups of three and without a power of ten")
  @ParameterizedTest
  @CsvSource({
    "0.91349, 2, 0.91",
    "9.96, 2, 10",
    "37412, 3, 37_400",
    "0.0421, 2, 0.042",
    "0, 2, 0",
    "Infinity, 2, ∞",
    "1e-3, 1, 0.001",
    "999.6, 3, 1_000"
  })
  void of(double value, int significant, String digits) {
    assertThat(Digits.of(value, significant)).isEqualTo(digits.replace('_', '\u00a0'));
  }
}
