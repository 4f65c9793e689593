package io.github.relu4j.benchmarks.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The error in ULP")
class UlpErrorTest {

  @ParameterizedTest(name = "{0} for {1}: {2} ULP")
  @CsvSource({
    "1.0, 1.0, 0",
    "0.0, -0.0, 0",
    "1.0, 1.000000029802322387695312, 0.25", // 1 + 2^-25
    "1.0000001, 1.0, 1", // the next float above 1
    "-1.0000001, -1.0, 1",
    "2.0, 1.0, 8388608",
    "1.4E-45, 0.0, 1",
    "0.0, 0.7006492321624085E-45, 0.5",
    "2.8E-45, 1.401298464324817E-45, 1",
    "NaN, NaN, 0",
    "Infinity, Infinity, 0",
    "Infinity, 1E39, 0", // beyond the largest float
    "-Infinity, -1E39, 0"
  })
  @DisplayName("is the distance over the unit in the last place of the exact result")
  void distance(float result, double exact, double expected) {
    assertThat(UlpError.of(result, exact)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "NaN, 1.0",
    "1.0, NaN",
    "Infinity, 1.0",
    "1.0, Infinity",
    "-Infinity, Infinity",
    "NaN, Infinity"
  })
  @DisplayName("is infinite for a result of the wrong kind")
  void wrongKind(float result, double exact) {
    assertThat(UlpError.of(result, exact)).isInfinite();
  }

  @Test
  @DisplayName(
      "of the largest float, where the exact result is just beyond, is counted in its unit")
  void overflow() {
    double exact = Float.MAX_VALUE + 0.75 * Math.ulp(Float.MAX_VALUE);

    assertThat(UlpError.of(Float.MAX_VALUE, exact)).isEqualTo(0.75);
  }
}
