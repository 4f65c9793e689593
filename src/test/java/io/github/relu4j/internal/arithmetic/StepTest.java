package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The unit step in plain arithmetic")
class StepTest {

  private static void assertSameBits(float actual, float expected) {
    assertThat(Float.floatToIntBits(actual)).isEqualTo(Float.floatToIntBits(expected));
  }

  @DisplayName("is 1 above 0, 0 elsewhere, NaN for NaN")
  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource({
    "1.4E-45, 1",
    "1E-38, 1",
    "0.1, 1",
    "3.4028235E38, 1",
    "Infinity, 1",
    "0.0, 0",
    "-0.0, 0",
    "-1.4E-45, 0",
    "-2, 0",
    "-Infinity, 0",
    "NaN, NaN"
  })
  void step(float x, float expected) {
    assertSameBits(Step.at(x), expected);
  }

  @DisplayName("is the same where -infinity cannot come")
  @ParameterizedTest
  @ValueSource(
      floats = {
        Float.MIN_VALUE,
        0.1f,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        0f,
        -0f,
        -Float.MIN_VALUE,
        -Float.MAX_VALUE,
        Float.NaN
      })
  void boundedStep(float x) {
    assertSameBits(Step.atBounded(x), Step.at(x));
  }

  @DisplayName("is the same where nothing below 0 can come")
  @ParameterizedTest
  @ValueSource(
      floats = {0f, Float.MIN_VALUE, 0.1f, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN})
  void stepOfNotNegative(float x) {
    assertSameBits(Step.atNotNegative(x), Step.at(x));
  }

  @DisplayName("as a sign is -1, 0 with its sign, or 1")
  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource({
    "1.4E-45, 1",
    "7, 1",
    "Infinity, 1",
    "0.0, 0.0",
    "-0.0, -0.0",
    "-1.4E-45, -1",
    "-Infinity, -1",
    "NaN, NaN"
  })
  void sign(float x, float expected) {
    assertSameBits(Step.sign(x), expected);
  }

  @DisplayName("as a gate lets gradY through above 0, whatever it is")
  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY})
  void openGate(float gradY) {
    assertSameBits(Step.gate(Float.MIN_VALUE, gradY), gradY);
    assertSameBits(Step.gate(Float.POSITIVE_INFINITY, gradY), gradY);
  }

  @DisplayName("as a gate gives +0 elsewhere, whatever gradY is")
  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY})
  void closedGate(float gradY) {
    for (float x : new float[] {0f, -0f, -Float.MIN_VALUE, Float.NEGATIVE_INFINITY}) {
      assertThat(Float.floatToRawIntBits(Step.gate(x, gradY))).isZero();
    }
  }

  @Test
  @DisplayName("as a gate passes NaN on, of either sign")
  void gateOfNaN() {
    assertThat(Step.gate(Float.NaN, 1f)).isNaN();
    assertThat(Step.gate(Float.intBitsToFloat(0xffc00001), 1f)).isNaN();
  }
}
