package io.github.relu4j.internal.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The square of a sine of a product of two floats")
class SineTest {

  private static final MathContext DIGITS = new MathContext(160);

  /** By Machin's formula. */
  private static final BigDecimal PI =
      arcTangentOfInverse(5)
          .multiply(BigDecimal.valueOf(16))
          .subtract(arcTangentOfInverse(239).multiply(BigDecimal.valueOf(4)));

  private static BigDecimal arcTangentOfInverse(long n) {
    BigDecimal square = BigDecimal.valueOf(n * n);
    BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), DIGITS);
    BigDecimal sum = power;
    for (int k = 1; k < 120; k++) {
      power = power.divide(square, DIGITS).negate();
      sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), DIGITS));
    }
    return sum;
  }

  /** By t and shift: the tests ask for the same angles. */
  private static final Map<List<Double>, Double> EXACT = new HashMap<>();

  /** sin(t + shift pi)^2. */
  private static double exact(double t, double shift) {
    return EXACT.computeIfAbsent(List.of(t, shift), key -> square(t, shift));
  }

  private static double square(double t, double shift) {
    BigDecimal angle = new BigDecimal(t).add(PI.multiply(new BigDecimal(shift)));
    BigDecimal turns = angle.divide(PI, 0, RoundingMode.HALF_EVEN);
    BigDecimal r = angle.subtract(turns.multiply(PI));
    BigDecimal square = r.multiply(r, DIGITS);
    BigDecimal term = r;
    BigDecimal sum = r;
    for (long k = 2; k < 60; k += 2) {
      term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(-k * (k + 1)), DIGITS);
      sum = sum.add(term);
    }
    return sum.multiply(sum).doubleValue();
  }

  private static double product(Random random, int largestExponent) {
    double exponent = random.nextDouble() * 2 * largestExponent - largestExponent;
    float alpha = (float) Math.pow(2, exponent / 2) * (1 + random.nextFloat());
    float x = (float) Math.pow(2, exponent / 2) * (1 + random.nextFloat());
    return (double) alpha * x * (random.nextBoolean() ? 1 : -1);
  }

  /** Of any size, beside the limit, next to zeros of the sine, and the largest. */
  private static DoubleStream angles() {
    Random random = new Random(1);
    DoubleStream any = DoubleStream.generate(() -> product(random, 250)).limit(1_500);
    DoubleStream small = DoubleStream.generate(() -> product(random, 24)).limit(1_500);
    DoubleStream nearZeros =
        random.ints(1_000, 1, 1 << 26).mapToDouble(n -> (float) (n * (Math.PI / 4)));
    double largest = (double) Float.MAX_VALUE * Float.MAX_VALUE;
    DoubleStream limits =
        DoubleStream.of(0, Sine.LIMIT, Math.nextUp((float) Sine.LIMIT), largest, -largest, 1e-80);
    return Stream.of(any, small, nearZeros, limits).flatMapToDouble(part -> part);
  }

  @Test
  @DisplayName("is within 2^-34 of itself, for angles of any size")
  void relativeError() {
    for (double shift : new double[] {0, Sine.QUARTER}) {
      angles()
          .forEach(
              t -> {
                double exact = exact(t, shift);
                assertThat(Math.abs(Sine.squareOfAny(t, shift) - exact))
                    .as("t = %s, shift %s: %s", t, shift, exact)
                    .isLessThanOrEqualTo(0x1p-34 * exact);
              });
    }
  }

  @Test
  @DisplayName("is within 2^-49 of itself where it is not small")
  void lastBits() {
    for (double shift : new double[] {0, Sine.QUARTER}) {
      angles()
          .filter(t -> exact(t, shift) > 1e-3)
          .forEach(
              t -> {
                double exact = exact(t, shift);
                assertThat(Math.abs(Sine.squareOfAny(t, shift) - exact))
                    .as("t = %s, shift %s: %s", t, shift, exact)
                    .isLessThanOrEqualTo(0x1p-49 * exact);
              });
    }
  }

  @Test
  @DisplayName("keeps 34 bits at the product below the limit that is nearest to a zero of the sine")
  void nearestToZero() {
    double worst = 1;
    double angle = 0;
    for (long n = 1; n < 1L << 22; n++) {
      double t = (float) (n * Math.PI);
      double square = Sine.squareOfAny(t, 0);
      if (square < worst) {
        worst = square;
        angle = t;
      }
    }
    assertThat(Math.abs(worst - exact(angle, 0))).isLessThanOrEqualTo(0x1p-34 * worst);
  }

  @Test
  @DisplayName("is NaN for an angle that is infinite or NaN")
  void notFinite() {
    assertThat(Sine.squareOfAny(Double.POSITIVE_INFINITY, 0)).isNaN();
    assertThat(Sine.squareOfAny(Double.NEGATIVE_INFINITY, Sine.QUARTER)).isNaN();
    assertThat(Sine.squareOfAny(Double.NaN, 0)).isNaN();
  }

  @Test
  @DisplayName("beside it, the sine of twice the angle is within 2^-50 of 1")
  void ofTwice() {
    angles()
        .filter(t -> Math.abs(t) < 1e15)
        .forEach(
            t ->
                assertThat(Math.abs(Sine.ofTwice(t) - Math.sin(2 * t)))
                    .as("t = %s", t)
                    .isLessThanOrEqualTo(0x1p-50));
  }
}
