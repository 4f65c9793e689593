package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.kernel.Elementwise;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rule of backward")
class GradientTest {

  private static final int PAIRS = 1_000_000;

  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  private static float rule(float slope, float gradY) {
    return slope == 0f ? 0f : slope * gradY;
  }

  private static void assertSameBits(float actual, float slope, float gradY) {
    assertThat(Float.floatToIntBits(actual))
        .as("slope %s, gradient %s: %s", slope, gradY, actual)
        .isEqualTo(Float.floatToIntBits(rule(slope, gradY)));
  }

  @Test
  @DisplayName("by a mask is the rule for all pairs")
  void mask() {
    for (float slope : SPECIAL) {
      for (float gradY : SPECIAL) {
        assertSameBits(Elementwise.gradient(slope, gradY), slope, gradY);
      }
    }
  }

  @Test
  @DisplayName("in arithmetic is the rule wherever the result is a number")
  void numbers() {
    Random random = new Random(1);
    for (int pair = 0; pair < PAIRS; pair++) {
      float slope = pair % 8 == 0 ? pick(random) : Float.intBitsToFloat(random.nextInt());
      float gradY = pair % 8 == 1 ? pick(random) : Float.intBitsToFloat(random.nextInt());
      float number = Gradient.throughNumber(slope, gradY);
      if (Float.isFinite(number)) {
        assertSameBits(number, slope, gradY);
      }
    }
  }

  private static float pick(Random random) {
    return SPECIAL[random.nextInt(SPECIAL.length)];
  }

  @DisplayName("in arithmetic gives a number for numbers, whatever the signs")
  @ParameterizedTest(name = "slope {0}, gradient {1}")
  @CsvSource({
    "0,            3",
    "-0.0,         3",
    "0,            -0.0",
    "-0.0,         3.4028235E38",
    "1,            -0.0",
    "-1,           0",
    "1.4E-45,      -0.0",
    "-1.4E-45,     3.4028235E38",
    "1.17549435E-38, 1.4E-45",
    "1E31,          -0.0"
  })
  void pairsOfNumbers(float slope, float gradY) {
    float number = Gradient.throughNumber(slope, gradY);
    assertThat(number).isFinite();
    assertSameBits(number, slope, gradY);
  }

  @DisplayName("in arithmetic gives no number where a slope of 0 gets none")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void noNumber(float gradY) {
    assertThat(Gradient.throughNumber(0f, gradY)).isNaN();
    assertThat(Gradient.throughNumber(-0f, gradY)).isNaN();
  }
}
