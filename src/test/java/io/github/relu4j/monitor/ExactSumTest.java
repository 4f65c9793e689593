package io.github.relu4j.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An exact sum")
class ExactSumTest {

  /** Of all magnitudes, so that in double nearly every addition would round. */
  private static double[] numbers(int count, long seed) {
    Random random = new Random(seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Math.scalb(random.nextDouble(), random.nextInt(120) - 60);
    }
    return numbers;
  }

  private static ExactSum sum(double... numbers) {
    ExactSum sum = new ExactSum();
    for (double number : numbers) {
      sum.add(number);
    }
    return sum;
  }

  @Test
  @DisplayName("is the exact one within a rounding or two")
  void exact() {
    double[] numbers = numbers(1_000, 1);
    BigDecimal expected = BigDecimal.ZERO;
    for (double number : numbers) {
      expected = expected.add(new BigDecimal(number));
    }
    double nearest = expected.doubleValue();
    assertThat(sum(numbers).value()).isCloseTo(nearest, within(2 * Math.ulp(nearest)));
  }

  @Test
  @DisplayName("is the same backwards")
  void anyOrder() {
    double[] numbers = numbers(1_000, 2);
    double[] backwards = new double[numbers.length];
    Arrays.setAll(backwards, i -> numbers[numbers.length - 1 - i]);
    assertThat(sum(backwards).value()).isEqualTo(sum(numbers).value());
  }

  @Test
  @DisplayName("is the same from parts")
  void anyParts() {
    double[] numbers = numbers(1_000, 3);
    ExactSum parts = sum(Arrays.copyOfRange(numbers, 700, 1_000));
    parts.add(sum(Arrays.copyOfRange(numbers, 0, 100)));
    parts.add(sum(Arrays.copyOfRange(numbers, 100, 700)));
    assertThat(parts.value()).isEqualTo(sum(numbers).value());
  }

  @DisplayName("of one number is that number")
  @ParameterizedTest
  @ValueSource(doubles = {0, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1.fffp-990, 1, 0.1, 1e300})
  void oneNumber(double number) {
    assertThat(sum(number).value()).isEqualTo(number);
  }

  @Test
  @DisplayName("of the largest number twice overflows, as it does in double")
  void overflow() {
    assertThat(sum(Double.MAX_VALUE).value()).isEqualTo(Double.MAX_VALUE);
    assertThat(sum(Double.MAX_VALUE, Double.MAX_VALUE).value()).isInfinite();
  }

  @Test
  @DisplayName("loses no small number beside a large one")
  void smallBesideLarge() {
    ExactSum sum = sum(0x1p60);
    for (int i = 0; i < 1 << 10; i++) {
      sum.add(1);
    }
    assertThat(sum.value()).isEqualTo(0x1p60 + 0x1p10);
  }

  /** More doublings than a digit has bits to spare. */
  @Test
  @DisplayName("stays exact through any number of merges")
  void manyMerges() {
    ExactSum sum = sum(0x1.fffffffffffffp0);
    for (int doubling = 0; doubling < 100; doubling++) {
      sum.add(sum);
    }
    assertThat(sum.value()).isEqualTo(0x1.fffffffffffffp100);
  }

  @Test
  @DisplayName("of an infinity or NaN is one")
  void notFinite() {
    assertThat(sum(1, Double.POSITIVE_INFINITY).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(sum(Double.POSITIVE_INFINITY, Double.NaN, 1).value()).isNaN();
    ExactSum parts = sum(1);
    parts.add(sum(Double.POSITIVE_INFINITY));
    assertThat(parts.value()).isEqualTo(Double.POSITIVE_INFINITY);
    parts.add(sum(Double.NaN));
    assertThat(parts.value()).isNaN();
  }

  @Test
  @DisplayName("begins anew after a reset")
  void reset() {
    ExactSum sum = sum(3, Double.NaN);
    sum.reset();
    sum.add(0.5);
    assertThat(sum.value()).isEqualTo(0.5);
  }
}
