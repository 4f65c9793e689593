package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.reference.UlpError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sparsemax")
class SparsemaxTest {

  private static final int ROWS = 3;
  private static final MathContext DIGITS = new MathContext(60);

  private static float[] normal(int length, double deviation) {
    Random random = new Random(length);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  private static float[] sparsemax(float... x) {
    return rows(x, x.length);
  }

  private static float[] rows(float[] x, int width) {
    float[] y = new float[x.length];
    new Sparsemax(width).forward(x, y);
    return y;
  }

  /** The sum of the support, and how many it has: by the sorted elements, in exact arithmetic. */
  private record Support(BigDecimal sum, int count) {

    static Support of(float[] row) {
      float[] sorted = row.clone();
      Arrays.sort(sorted);
      BigDecimal sum = BigDecimal.ZERO;
      int count = 0;
      for (int i = sorted.length - 1; i >= 0; i--) {
        BigDecimal element = new BigDecimal(sorted[i]);
        BigDecimal next = sum.add(element);
        if (scaled(element, next, count + 1).signum() <= 0) {
          break;
        }
        sum = next;
        count++;
      }
      return new Support(sum, count);
    }

    /** count (x - tau). */
    private static BigDecimal scaled(BigDecimal x, BigDecimal sum, int count) {
      return x.multiply(BigDecimal.valueOf(count)).add(BigDecimal.ONE).subtract(sum);
    }

    double exact(float x) {
      BigDecimal scaled = scaled(new BigDecimal(x), sum, count);
      return scaled.signum() <= 0
          ? 0
          : scaled.divide(BigDecimal.valueOf(count), DIGITS).doubleValue();
    }
  }

  /** The largest error in ULP, less what the Javadoc allows besides. */
  private static double worst(float[] x, int width) {
    float[] y = rows(x, width);
    double worst = 0;
    for (int row = 0; row < x.length; row += width) {
      Support support = Support.of(Arrays.copyOfRange(x, row, row + width));
      double besides = 0x1p-106 * support.count() * support.count();
      for (int i = row; i < row + width; i++) {
        double exact = support.exact(x[i]);
        if (Math.abs(y[i] - exact) > besides) {
          worst = Math.max(worst, UlpError.of(y[i], exact));
        }
      }
    }
    return worst;
  }

  @DisplayName("is within 0.51 ULP of the exact value")
  @ParameterizedTest(name = "rows of {0}, deviation {1}")
  @CsvSource({
    "1, 1",
    "2, 0.5",
    "3, 0.1",
    "7, 1",
    "33, 0.3",
    "33, 1e-3",
    "33, 1e-20",
    "1000, 1",
    "1025, 0.01",
    "1025, 1e-6",
    "5000, 1",
    "5000, 1e-4",
    "400, 1e4",
    "400, 1e30"
  })
  void accuracy(int width, double deviation) {
    assertThat(worst(normal(ROWS * width, deviation), width)).isLessThan(0.51);
  }

  @DisplayName("is within 0.51 ULP where all elements are large and near each other")
  @ParameterizedTest(name = "around {0}")
  @ValueSource(floats = {1f, -1f, 1000f, -1e6f, 1e7f})
  void offset(float middle) {
    float[] x = normal(3 * 300, 0.3);
    for (int i = 0; i < x.length; i++) {
      x[i] += middle;
    }
    assertThat(worst(x, 300)).isLessThan(0.51);
  }

  @Test
  @DisplayName("is within 0.51 ULP where x - tau cancels, down to the smallest float")
  void cancels() {
    Random random = new Random(5);
    double worst = 0;
    for (int row = 0; row < 3_000; row++) {
      int width = 2 + random.nextInt(5);
      float[] x = new float[width];
      for (int i = 1; i < width; i++) {
        x[i] = (float) Math.scalb(random.nextFloat() - 0.3, -random.nextInt(150));
      }
      x[0] = 1f - (random.nextBoolean() ? 0f : x[1]);
      worst = Math.max(worst, worst(x, width));
    }
    assertThat(worst).isBetween(0.4, 0.51);
  }

  @Test
  @DisplayName("keeps an element of 2^-148 beside 1, and drops one of 0")
  void thresholdIsExact() {
    assertThatBits(sparsemax(1f, 0x1p-148f)).areThoseOf(new float[] {1f, 0x1p-149f}, new float[2]);
    assertThatBits(sparsemax(1f, 0f)).areThoseOf(new float[] {1f, 0f}, new float[2]);
    assertThatBits(sparsemax(1f, -0x1p-149f)).areThoseOf(new float[] {1f, 0f}, new float[2]);
  }

  @Test
  @DisplayName("is within 0.51 ULP where elements are powers of two down to 2^-119")
  void powersOfTwo() {
    int width = 120;
    float[] x = new float[width];
    x[0] = 1f;
    for (int i = 1; i < width; i++) {
      x[i] = Math.scalb(1f, -i) * (i % 2 == 0 ? 1 : -1);
    }
    assertThat(worst(x, width)).isLessThan(0.51);
  }

  @DisplayName("adds up to 1")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {1, 2, 10, 3000})
  void sum(int width) {
    double sum = 0;
    for (float share : rows(normal(width, 0.5), width)) {
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  @Test
  @DisplayName("gives equal elements equal shares, however large they are")
  void ties() {
    assertThatBits(sparsemax(1e30f, 1e30f)).areThoseOf(new float[] {0.5f, 0.5f}, new float[2]);
    assertThatBits(sparsemax(-3e38f, -3e38f, -3.1e38f))
        .areThoseOf(new float[] {0.5f, 0.5f, 0f}, new float[3]);
    float max = Float.MAX_VALUE;
    assertThatBits(sparsemax(max, -max, max, max, max))
        .areThoseOf(new float[] {0.25f, 0f, 0.25f, 0.25f, 0.25f}, new float[5]);
    assertThatBits(sparsemax(-max, -max)).areThoseOf(new float[] {0.5f, 0.5f}, new float[2]);
  }

  @Test
  @DisplayName("gives all to an element that is 1 above the others, and shares with one nearer")
  void oneAbove() {
    assertThatBits(sparsemax(2f, 3f, 1f)).areThoseOf(new float[] {0f, 1f, 0f}, new float[3]);
    assertThatBits(sparsemax(2.5f, 3f, 1f))
        .areThoseOf(new float[] {0.25f, 0.75f, 0f}, new float[3]);
  }

  @Test
  @DisplayName("NaN, or minus infinity alone: all of the row is NaN, no other row is")
  void notANumber() {
    float nan = Float.NaN;
    float minus = Float.NEGATIVE_INFINITY;
    float[] x = {Float.POSITIVE_INFINITY, nan, 2f, 2f, minus, minus};
    assertThatBits(rows(x, 2)).areThoseOf(new float[] {nan, nan, 0.5f, 0.5f, nan, nan}, x);
  }

  @Test
  @DisplayName("infinity has all of its row; where there are two, their limit does not exist")
  void infinity() {
    float plus = Float.POSITIVE_INFINITY;
    float[] x = {1f, plus, 2f, plus, 7f, plus};
    float nan = Float.NaN;
    assertThatBits(rows(x, 3)).areThoseOf(new float[] {0f, 1f, 0f, nan, 0f, nan}, x);
  }

  @Test
  @DisplayName("minus infinity beside finite elements has no share")
  void minusInfinity() {
    float minus = Float.NEGATIVE_INFINITY;
    assertThatBits(sparsemax(minus, 1f, minus)).areThoseOf(new float[] {0f, 1f, 0f}, new float[3]);
    float max = Float.MAX_VALUE;
    assertThatBits(sparsemax(minus, -max)).areThoseOf(new float[] {0f, 1f}, new float[2]);
  }

  @DisplayName("in place and at offsets: the same bits")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {3, 17, 1500})
  void inPlace(int width) {
    float[] x = normal(ROWS * width, 0.5);
    float[] moved = new float[x.length + 5];
    System.arraycopy(x, 0, moved, 5, x.length);
    new Sparsemax(width).forward(moved, 5, moved, 5, ROWS);
    assertThatBits(Arrays.copyOfRange(moved, 5, moved.length)).areThoseOf(rows(x, width), x);
  }

  @DisplayName("the gradient is gradY less its mean over the support, and +0 elsewhere")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {1, 2, 7, 33, 1100})
  void gradient(int width) {
    float[] y = rows(normal(ROWS * width, 0.3), width);
    float[] gradY = normal(ROWS * width, 1);
    float[] gradX = new float[y.length];
    new Sparsemax(width).backward(y, gradY, gradX);
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      double largest = 0;
      int count = 0;
      for (int k = i / width * width; k < (i / width + 1) * width; k++) {
        if (y[k] > 0) {
          sum += gradY[k];
          largest = Math.max(largest, Math.abs(gradY[k]));
          count++;
        }
      }
      double exact = y[i] > 0 ? gradY[i] - sum / count : 0;
      double bound = Math.ulp((float) exact) / 2 + (count + 8) * 0x1p-53 * largest;
      assertThat((double) gradX[i]).isCloseTo(exact, within(y[i] > 0 ? bound : 0));
    }
  }

  @Test
  @DisplayName("the gradient is that of differences of the exact value")
  void differences() {
    float[] x = {0.25f, 0.5f, -0.125f, -2f, 0.375f};
    float[] gradY = {1f, -2f, 0.5f, 7f, 3f};
    float[] gradX = new float[5];
    new Sparsemax(5).backward(sparsemax(x), gradY, gradX);
    for (int i = 0; i < 5; i++) {
      double difference = (loss(x, gradY, i, 0x1p-10f) - loss(x, gradY, i, -0x1p-10f)) * 0x1p9;
      assertThat((double) gradX[i]).isCloseTo(difference, within(1e-6));
    }
  }

  private static double loss(float[] x, float[] gradY, int moved, float step) {
    float[] row = x.clone();
    row[moved] += step;
    Support support = Support.of(row);
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += gradY[i] * support.exact(row[i]);
    }
    return sum;
  }

  @Test
  @DisplayName("a gradient outside the support changes nothing, be it infinite or NaN")
  void gradientOutsideSupport() {
    float[] y = {0.5f, 0f, 0.5f, 0f};
    float[] gradY = {1f, Float.NaN, 3f, Float.NEGATIVE_INFINITY};
    float[] gradX = new float[4];
    new Sparsemax(4).backward(y, gradY, gradX);
    assertThatBits(gradX).areThoseOf(new float[] {-1f, 0f, 1f, 0f}, gradY);
  }

  @Test
  @DisplayName("where y is NaN the gradient is NaN, and +0 where y is 0")
  void gradientOfNaN() {
    float nan = Float.NaN;
    float[] y = {nan, 0f, nan};
    float[] gradX = new float[3];
    new Sparsemax(3).backward(y, new float[] {1f, 1f, 1f}, gradX);
    assertThatBits(gradX).areThoseOf(new float[] {nan, 0f, nan}, y);
  }
}
