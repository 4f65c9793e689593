package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("A power of two in plain arithmetic is exact")
class PowerOfTwoTest {

  static IntStream exponents() {
    return IntStream.rangeClosed(PowerOfTwo.SMALLEST_EXPONENT, PowerOfTwo.LARGEST_EXPONENT);
  }

  @DisplayName("for every exponent")
  @ParameterizedTest(name = "2^{0}")
  @MethodSource("exponents")
  void isExact(int exponent) {
    assertThat(PowerOfTwo.of(exponent)).isEqualTo(Math.scalb(1f, exponent));
  }

  static IntStream exponentsUpToOne() {
    return IntStream.rangeClosed(PowerOfTwo.SMALLEST_UP_TO_ONE, 0);
  }

  @DisplayName("with fewer squarings up to 1")
  @ParameterizedTest(name = "2^{0}")
  @MethodSource("exponentsUpToOne")
  void isExactUpToOne(int exponent) {
    assertThat(PowerOfTwo.upToOne(exponent)).isEqualTo(Math.scalb(1f, exponent));
    assertThat(PowerOfTwo.negatedUpToOne(exponent)).isEqualTo(-Math.scalb(1f, exponent));
  }
}
