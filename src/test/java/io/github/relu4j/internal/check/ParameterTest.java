package io.github.relu4j.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A parameter")
class ParameterTest {

  @DisplayName("that must be above 0 is not 0")
  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, -Float.MIN_VALUE})
  void notPositive(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.requirePositive("beta", value))
        .withMessage("beta must be above 0 but is " + value);
  }

  @Test
  @DisplayName("keeps its value")
  void keptValue() {
    assertThat(Parameter.requirePositive("beta", Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(Parameter.requireNotNegative("lambda", 0.5f)).isEqualTo(0.5f);
    assertThat(Parameter.requireNotZero("alpha", -2f)).isEqualTo(-2f);
    assertThat(Parameter.requireNumber("threshold", Float.POSITIVE_INFINITY)).isInfinite();
    assertThat(Parameter.requireFinite("slope", 3f)).isEqualTo(3f);
  }

  @Test
  @DisplayName("of -0 is taken as +0")
  void negativeZero() {
    assertThat(Float.floatToRawIntBits(Parameter.requireNotNegative("lambda", -0f))).isZero();
    assertThat(Float.floatToRawIntBits(Parameter.requireNumber("threshold", -0f))).isZero();
    assertThat(Float.floatToRawIntBits(Parameter.requireFinite("slope", -0f))).isZero();
  }
}
