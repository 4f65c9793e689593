package io.github.relu4j.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The inverse of the normal distribution function")
class NormalQuantileTest {

  /** Found by bisection of the complementary error function. */
  @DisplayName("is right in the middle, in the tails and far out")
  @ParameterizedTest(name = "with probability 2^-{0} a number is above {1}")
  @CsvSource({
    "2, 0.6744897501960816",
    "3, 1.150349380376008",
    "4, 1.5341205443525463",
    "5, 1.8627318674216515",
    "10, 3.0972690781987846",
    "20, 4.763001034267814",
    "30, 6.009353565530744",
    "36, 6.651035379893011",
    "40, 7.04770025666441",
    "50, 7.95603812548153",
    "54, 8.292361075813595"
  })
  void quantiles(int exponent, double expected) {
    double tail = Math.scalb(1.0, -exponent);
    assertThat(NormalQuantile.of(0.5 - tail)).isCloseTo(expected, within(1e-14 * expected));
  }

  @DisplayName("is odd")
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-54, 0.1, 0.425, 0.45, 0.499999})
  void odd(double centred) {
    assertThat(NormalQuantile.of(-centred)).isEqualTo(-NormalQuantile.of(centred));
  }
}
