package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.UlpError;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A share of a softmax is within 2 ULP: it has the error of an exponential with a factor, and that
 * of the sum of the others, whose terms have the factor 1. Beside an ULP, which is up to 2^-23 of a
 * result, a relative error of 2^-24 counts for one at most. 0.9 and 1 are less than 2.
 */
@DisplayName("The exponentials of a row")
class RowExponentialTest {

  private static final double LN2 = 0x1.62e42fefa39efp-1;

  /** ln 2 - LN2. */
  private static final double LN2_REST = 0x1.abc9e3b39803fp-56;

  private static final int STRIDE = 4_001;

  /** Floats from the maximum down to where the results are subnormal. */
  private static void sample(float max, BiConsumer<Float, RowExponential> visitor) {
    RowExponential exponential = new RowExponential().of(max);
    float lowest = max - 87;
    for (long bits = key(lowest); bits < key(max); bits += STRIDE) {
      float x = Float.intBitsToFloat((int) (bits < 0 ? Integer.MIN_VALUE - bits : bits));
      if (x >= lowest && Math.abs(x) > 1e-6f) {
        visitor.accept(x, exponential);
      }
    }
  }

  /** Floats in the order of their values. */
  private static long key(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits < 0 ? Integer.MIN_VALUE - bits : bits;
  }

  private static double exact(float x, RowExponential exponential) {
    double difference = (double) x - exponential.shift();
    double power = Math.rint(exponential.max() / LN2);
    return Math.exp(difference - power * LN2 - power * LN2_REST);
  }

  @DisplayName("with the factor 1 have a relative error of at most 2^-24")
  @ParameterizedTest(name = "maximum {0}")
  @ValueSource(floats = {-209, -30, 0, 1, 88, 209, 5000})
  void terms(float max) {
    sample(
        max,
        (x, exponential) -> {
          double error = exponential.times(1).forward(x) / exact(x, exponential) - 1;
          assertThat(Math.abs(error)).as("x = %s", x).isLessThanOrEqualTo(1.01 * 0x1p-24);
        });
  }

  @DisplayName("times a factor are within 0.9 ULP")
  @ParameterizedTest(name = "factor {0}")
  @ValueSource(doubles = {1.41, 1.0000001, 0.75, 0.5000001, 0.4999999, 0.3, 1e-3, 1.2345e-7})
  void shares(double factor) {
    sample(
        3f,
        (x, exponential) -> {
          double exact = exact(x, exponential) * factor;
          if (exact >= Float.MIN_NORMAL) {
            float share = exponential.times(factor).forward(x);
            assertThat(UlpError.of(share, exact)).as("x = %s", x).isLessThanOrEqualTo(0.9);
          }
        });
  }

  @DisplayName("that are under half of the smallest float are 0")
  @ParameterizedTest(name = "maximum {0}")
  @ValueSource(floats = {-3e38f, -400, -209, 0, 209, 400, 3e38f})
  void nothing(float max) {
    RowExponential exponential = new RowExponential().of(max);
    float below = Math.min(max - 104.4f, Math.nextDown(max));
    assertThat(exponential.forward(below)).isZero();
    assertThat(exponential.forward(Float.NEGATIVE_INFINITY)).isZero();
  }
}
