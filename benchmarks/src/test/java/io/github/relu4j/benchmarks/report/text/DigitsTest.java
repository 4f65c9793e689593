package io.github.relu4j.benchmarks.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.Score;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Numbers in tables")
class DigitsTest {

  @ParameterizedTest
  @CsvSource({
    "0.012345, 0.0123",
    "0.9996, 1.00",
    "5, 5.00",
    "12.34, 12.3",
    "99.96, 100",
    "36123, 36_100",
    "12345678, 12_300_000",
    "0, 0",
    "NaN, –",
    "Infinity, ∞"
  })
  @DisplayName("have three digits that count, and groups of three places")
  void three(double value, String expected) {
    assertThat(Digits.three(value)).isEqualTo(expected.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({"16, 16", "4096, 4_096", "16777216, 16_777_216", "0.4, 0", "NaN, –"})
  @DisplayName("are whole where only whole ones make sense")
  void whole(double value, String expected) {
    assertThat(Digits.whole(value)).isEqualTo(expected.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "36123, 721.4, 36_100_±_720",
    "12.7, 0.314, 12.7_±_0.31",
    "510, NaN, 510",
    "NaN, NaN, –"
  })
  @DisplayName("show their error, with two digits, where it is known")
  void score(double time, double error, String expected) {
    assertThat(Digits.score(new Score(time, error))).isEqualTo(expected.replace('_', '\u00a0'));
  }
}
