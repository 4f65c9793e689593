package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number in fixed point")
class FixedPointTest {

  private static final FixedPoint TWO = FixedPoint.of(2);

  /** To 40 digits, which handbooks have. */
  private static void assertNear(FixedPoint value, String expected) {
    assertThat(value.minus(FixedPoint.of(expected)).abs().compareTo(1e-39))
        .as(expected)
        .isNegative();
  }

  @Test
  @DisplayName("has the digits of well known constants")
  void constants() {
    assertNear(FixedPoint.PI, "3.1415926535897932384626433832795028841972");
    assertNear(FixedPoint.ONE.exp(), "2.7182818284590452353602874713526624977572");
    assertNear(FixedPoint.ONE.logOnePlus(), "0.6931471805599453094172321214581765680755");
    assertNear(TWO.sqrt(), "1.4142135623730950488016887242096980785697");
    assertNear(FixedPoint.ONE.sin(), "0.8414709848078965066525023216302989996226");
    assertNear(FixedPoint.ONE.erfc(), "0.1572992070502851306587793649173907407039");
  }

  @DisplayName("keeps every double from the smallest float to the largest")
  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.1, 0x1p-149, -0x1.fffffep127, 0x1.0000000000001p-96})
  void doubles(double value) {
    assertThat(FixedPoint.of(value).compareTo(value)).isZero();
    assertThat(FixedPoint.of(value).compareTo(Math.nextUp(value))).isNegative();
    assertThat(FixedPoint.of(value).compareTo(Math.nextDown(value))).isPositive();
  }

  @Test
  @DisplayName("is beyond all floats for an infinity")
  void infinities() {
    assertThat(FixedPoint.of(Double.POSITIVE_INFINITY).compareTo(Float.MAX_VALUE)).isPositive();
    assertThat(FixedPoint.of(Double.NEGATIVE_INFINITY).compareTo(-Float.MAX_VALUE)).isNegative();
  }

  @Test
  @DisplayName("tells a difference of 2^-450, but not the rounding of a quotient")
  void comparison() {
    FixedPoint small = FixedPoint.of(0x1p-149).square().times(0x1p-149);
    assertThat(FixedPoint.ONE.plus(small).compareTo(1)).isPositive();
    assertThat(FixedPoint.ONE.minus(small).compareTo(1)).isNegative();
    assertThat(FixedPoint.ONE.over(3).times(3).compareTo(1)).isZero();
  }

  @DisplayName("has functions that hold their identities")
  @ParameterizedTest
  @ValueSource(doubles = {-80, -3.5, -1e-40, 1e-40, 0.3, 0.9, 20, 88})
  void identities(double value) {
    FixedPoint x = FixedPoint.of(value);
    assertThat(x.exp().times(x.negate().exp()).compareTo(1)).isZero();
    assertThat(x.erfc().plus(x.negate().erfc()).compareTo(2)).isZero();
    FixedPoint cosine = x.plus(FixedPoint.PI.over(2)).sin();
    assertThat(x.sin().square().plus(cosine.square()).compareTo(1)).isZero();
    FixedPoint e = x.abs().negate().exp();
    FixedPoint difference = e.logOnePlus().exp().minus(FixedPoint.ONE).minus(e);
    assertThat(difference.compareTo(0)).isZero();
  }

  @Test
  @DisplayName("has the sine of angles of many turns")
  void manyTurns() {
    FixedPoint turns = FixedPoint.PI.times(2).times(0x1p200);
    assertNear(FixedPoint.ONE.plus(turns).sin(), "0.8414709848078965066525023216302989996226");
    assertNear(FixedPoint.ONE.minus(turns).sin(), "0.8414709848078965066525023216302989996226");
  }

  @Test
  @DisplayName("has exponentials and tails that are above 0 however small they are")
  void neverZero() {
    assertThat(FixedPoint.of(-1e38).exp().compareTo(0)).isPositive();
    assertThat(FixedPoint.of(1e38).erfc().compareTo(0)).isPositive();
    assertThat(FixedPoint.of(-1e38).erfc().compareTo(2)).isNegative();
  }
}
