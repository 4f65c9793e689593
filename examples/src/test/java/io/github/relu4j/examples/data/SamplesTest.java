package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Samples")
class SamplesTest {

  /** 2^16 features of 2^16 samples: their product is 0 as an int. */
  @Test
  @DisplayName("are as many inputs as features times labels, however many those are")
  void counts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Samples(1 << 16, new float[0], 2, new int[1 << 16]))
        .withMessage("0 inputs are not 65536 samples of 65536");
  }

  @DisplayName("that are generated are at least one")
  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void atLeastOne(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spirals.generate(count, 1, 1))
        .withMessage("training must be at least 1 but is " + count);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Glyphs.generate(1, count, 1))
        .withMessage("test must be at least 1 but is " + count);
  }

  @Test
  @DisplayName("that no array can hold are refused, with both numbers")
  void tooMany() {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Glyphs.generate(20_000_000, 1, 1))
        .withMessage("20000000 samples of 144 features are more than an array can hold");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Spirals.generate(Integer.MAX_VALUE, 1, 1))
        .withMessage("2147483647 samples of 2 features are more than an array can hold");
  }
}
