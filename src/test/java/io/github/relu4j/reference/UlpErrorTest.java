package io.github.relu4j.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The error in ULP")
class UlpErrorTest {

  @DisplayName("of a result, given the exact value, is")
  @ParameterizedTest(name = "{2} for {0} instead of {1}")
  @CsvSource({
    "1.0,        1.0,                      0.0",
    "1.0,        1.000000059604644775390625, 0.5",
    "1.0000001,  1.0,                      1.0",
    "0.99999994, 1.0,                      0.5",
    "0.0,        0.0,                      0.0",
    "-0.0,       0.0,                      0.0",
    "1.4E-45,    0.0,                      1.0",
    "0.0,        7.006492321624085E-46,    0.5",
    "1.17549435E-38, 1.1754942106924411E-38, 1.0",
    "NaN,        NaN,                      0.0",
    "NaN,        1.0,                      Infinity",
    "1.0,        NaN,                      Infinity",
    "Infinity,   Infinity,                 0.0",
    "-Infinity,  Infinity,                 33554432.0",
    "Infinity,   1E300,                    0.0",
    "Infinity,   3.4028234663852886E38,    1.0",
    "3.4028235E38, Infinity,               1.0"
  })
  void examples(float result, double exact, double ulp) {
    assertThat(UlpError.of(result, exact)).isEqualTo(ulp);
  }
}
