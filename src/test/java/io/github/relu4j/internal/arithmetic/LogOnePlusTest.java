package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("bits")
@DisplayName("The logarithm of 1 + u in double")
class LogOnePlusTest {

  private static final double PERCENT = 3e-9;

  @DisplayName("is that of StrictMath to ten digits, however small or large u is")
  @ParameterizedTest(name = "u = {0}")
  @ValueSource(
      doubles = {
        1e-300,
        1e-20,
        1e-9,
        0.1,
        0.999,
        0x1.fffffffffffffp-1,
        1,
        1.001,
        2.999,
        3,
        3.001,
        1e3,
        1e9,
        1e300
      })
  void anySize(double u) {
    assertThat(LogOnePlus.ofAny(u)).isCloseTo(StrictMath.log1p(u), withinPercentage(PERCENT));
  }

  @Test
  @DisplayName("of 0 is +0")
  void zero() {
    assertThat(Double.doubleToRawLongBits(LogOnePlus.ofAny(0))).isZero();
  }

  @Test
  @DisplayName("of NaN is NaN")
  void notANumber() {
    assertThat(LogOnePlus.ofAny(Double.NaN)).isNaN();
  }
}
