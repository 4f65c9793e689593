package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.support.FloatSample;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("The gradient of a bias is the sum of the rows of gradX, in one order")
class BiasGradientTest {

  /** Partial sums of all columns, and terms of a step, as the library states them. */
  private static final int PARTIAL_SUMS = 1024;

  private static final int TERMS_OF_A_STEP = 16;

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** gradBias after backward, through the identity: gradX is gradY. */
  private static float[] gradBias(float[] gradX, float[] before) {
    float[] gradBias = before.clone();
    Activations.biased(Activations.identity())
        .backward(new float[gradX.length], before.clone(), gradX, gradX.clone(), gradBias);
    return gradBias;
  }

  /** A float and what its additions lost. */
  private static final class Pair {
    float sum;
    float lost;

    void add(float term) {
      lost += move(term);
    }

    void normalise() {
      lost = move(lost);
    }

    void add(Pair other) {
      lost += other.lost;
      add(other.sum);
    }

    /** What is lost is exact in double: no term is so large or so small here. */
    private float move(float term) {
      double exact = (double) sum + term;
      sum = sum + term;
      return (float) (exact - sum);
    }
  }

  /** The order that the library states, a column at a time and without regard for speed. */
  private static float inStatedOrder(float[] gradX, int width, int column, float before) {
    int rows = gradX.length / width;
    Pair[] pairs = new Pair[Math.min(Math.max(PARTIAL_SUMS / width, 1), rows)];
    Arrays.setAll(pairs, i -> new Pair());
    for (int row = 0; row < rows; row++) {
      Pair pair = pairs[row % pairs.length];
      pair.add(gradX[row * width + column]);
      if (row / pairs.length % TERMS_OF_A_STEP == TERMS_OF_A_STEP - 1) {
        pair.normalise();
      }
    }
    Stream.of(pairs).forEach(Pair::normalise);
    for (int left = pairs.length, half; left > 1; left = half) {
      half = (left + 1) / 2;
      for (int i = half; i < left; i++) {
        pairs[i - half].add(pairs[i]);
      }
    }
    Pair all = new Pair();
    all.sum = before;
    float lost = all.move(pairs[0].sum);
    return all.sum + (lost + pairs[0].lost);
  }

  @DisplayName("in the stated order, bit for bit")
  @ParameterizedTest(name = "{0} columns, {1} rows")
  @CsvSource({
    "1, 1",
    "1, 3000",
    "3, 5",
    "3, 7000",
    "7, 33",
    "7, 1460",
    "16, 64",
    "17, 2000",
    "64, 300",
    "256, 256",
    "300, 50",
    "1000, 20",
    "1000, 50",
    "1024, 33",
    "1025, 17",
    "1500, 40",
    "3000, 18"
  })
  void statedOrder(int width, int rows) {
    float[] gradX = random(width * rows, rows);
    float[] before = random(width, 4);
    float[] expected = new float[width];
    for (int column = 0; column < width; column++) {
      expected[column] = inStatedOrder(gradX, width, column, before[column]);
    }
    assertThatBits(gradBias(gradX, before)).areThoseOf(expected, expected);
  }

  @DisplayName("of every kind of loop: the same bits from the same gradX, special values too")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.BiasedActivationTest#kinds")
  void everyLoop(BiasedActivation biased) {
    for (int width : new int[] {3, 64, 70, 1000, 3000}) {
      float[] bias = random(width, 1);
      float[] x = random(40 * width, 2);
      for (float[] gradY : new float[][] {random(x.length, 3), FloatSample.gradients(x.length)}) {
        float[] gradX = new float[x.length];
        float[] gradBias = random(width, 5);
        float[] expected = gradBias.clone();
        biased.backward(x, bias, gradY, gradX, gradBias);
        Activations.biased(Activations.identity())
            .backward(new float[x.length], bias, gradX, new float[x.length], expected);
        assertThatBits(gradBias).areThoseOf(expected, bias);
      }
    }
  }

  private static BigDecimal exact(float[] gradX, int width, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = column; i < gradX.length; i += width) {
      sum = sum.add(new BigDecimal(gradX[i]));
    }
    return sum;
  }

  @DisplayName("within (n + 16) 2^-44 of the sum of magnitudes, and a rounding, of the exact sum")
  @ParameterizedTest(name = "{0} columns, {1} rows")
  @CsvSource({"1, 1", "1, 20000", "3, 9001", "256, 256", "1000, 33", "1024, 300", "3000, 16"})
  void errorBound(int width, int rows) {
    float[] gradX = random(width * rows, 6);
    // Half of the terms take the other half back, but for their last bits.
    for (int i = 0; i < gradX.length / 2; i++) {
      gradX[gradX.length - 1 - i] = -gradX[i] * (1 + 0x1p-18f);
    }
    float[] gradBias = gradBias(gradX, new float[width]);
    for (int column = 0; column < width; column += 1 + width / 50) {
      double magnitudes = 0;
      for (int i = column; i < gradX.length; i += width) {
        magnitudes += Math.abs(gradX[i]);
      }
      BigDecimal error = new BigDecimal(gradBias[column]).subtract(exact(gradX, width, column));
      assertThat(error.abs().doubleValue())
          .as("column %d", column)
          .isLessThanOrEqualTo(
              0.5 * Math.ulp(gradBias[column]) + (rows + 16) * 0x1p-44 * magnitudes);
    }
  }

  @Test
  @DisplayName("adds: a second call doubles what the first gave")
  void adds() {
    float[] gradX = {1f, 2f, 30f, 40f};
    assertThat(gradBias(gradX, gradBias(gradX, new float[2]))).containsExactly(62f, 84f);
  }

  @Test
  @DisplayName("no rows: nothing changes, not even the sign of a zero")
  void noRows() {
    assertThatBits(gradBias(new float[0], new float[] {-0f, 7f}))
        .areThoseOf(new float[] {-0f, 7f}, new float[2]);
  }

  @Test
  @DisplayName("where f' is 0, infinite and NaN gradients add nothing")
  void deadUnits() {
    float[] x = {-1f, -1f, 2f, -1f, -1f, 2f};
    float[] gradY = {Float.NaN, Float.POSITIVE_INFINITY, 3f, 5f, Float.NEGATIVE_INFINITY, 4f};
    float[] gradBias = new float[3];
    Activations.biased(Activations.relu())
        .backward(x, new float[] {0f, 0f, -1f}, gradY, new float[6], gradBias);
    assertThatBits(gradBias).areThoseOf(new float[] {0f, 0f, 7f}, gradBias);
  }

  @Test
  @DisplayName("NaN, and infinities of both signs, give NaN; an infinity of one sign gives itself")
  void noNumbers() {
    float[] gradX = {
      Float.NaN,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY,
      1f,
      1f,
      Float.NEGATIVE_INFINITY,
      2f,
      2f
    };
    assertThat(gradBias(gradX, new float[4]))
        .containsExactly(Float.NaN, Float.NaN, Float.NEGATIVE_INFINITY, 3f);
  }

  @Test
  @DisplayName("a sum that overflows on the way alone is finite; one that ends there is infinite")
  void overflow() {
    float max = Float.MAX_VALUE;
    float[] gradX = {max, max, 1f, max, max, 2f, -max, 0f, 3f, -max, max, 4f, max, max, 5f};
    assertThat(gradBias(gradX, new float[3])).containsExactly(max, Float.POSITIVE_INFINITY, 15f);
    assertThat(gradBias(new float[] {max}, new float[] {-max})).containsExactly(0f);
    assertThat(gradBias(new float[] {max}, new float[] {max}))
        .containsExactly(Float.POSITIVE_INFINITY);
  }

  @Test
  @DisplayName("the smallest floats add up exactly")
  void subnormal() {
    float[] gradX = new float[3000];
    Arrays.fill(gradX, Float.MIN_VALUE);
    assertThat(gradBias(gradX, new float[1])).containsExactly(3000 * Float.MIN_VALUE);
  }
}
