package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.internal.run.Dispatch;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Slopes times gradients: +0 where the slope is 0, else the rounded product")
class GivenSlopeTest {

  private static final float[] FINITE = {
    1f, -1f, 0.3f, -7f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, 1e-30f, -1e-30f, 1e10f
  };
  private static final float[] ZEROS = {0f, -0f};
  private static final float[] OTHERS = {
    Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, Float.MAX_VALUE, -Float.MAX_VALUE
  };

  static Stream<Arguments> slopesAndGradients() {
    float[] withZeros = concat(FINITE, ZEROS);
    float[] all = concat(withZeros, OTHERS);
    return Stream.of(
        Arguments.of(FINITE, withZeros),
        Arguments.of(FINITE, all),
        Arguments.of(withZeros, withZeros),
        Arguments.of(withZeros, all),
        Arguments.of(all, withZeros),
        Arguments.of(all, all));
  }

  @DisplayName("with and without zeros, infinities and NaN among either")
  @ParameterizedTest
  @MethodSource("slopesAndGradients")
  void everyPair(float[] slopes, float[] gradients) {
    int count = slopes.length * gradients.length;
    float[] products = new float[count];
    float[] gradY = new float[count];
    float[] expected = new float[count];
    for (int i = 0; i < count; i++) {
      products[i] = slopes[i / gradients.length];
      gradY[i] = gradients[i % gradients.length];
      expected[i] = products[i] == 0f ? 0f : products[i] * gradY[i];
    }
    multiply(products, gradY, count);
    assertThat(products).isEqualTo(expected);
  }

  @DisplayName("up to the count, and not beyond")
  @ParameterizedTest
  @MethodSource("counts")
  void count(int count) {
    Random random = new Random(count);
    float[] products = new float[Tiles.LENGTH];
    float[] gradY = new float[Tiles.LENGTH];
    for (int i = 0; i < products.length; i++) {
      products[i] = Math.max(0f, (float) random.nextGaussian());
      gradY[i] = (float) random.nextGaussian();
    }
    float[] expected = products.clone();
    for (int i = 0; i < count; i++) {
      expected[i] = products[i] == 0f ? 0f : products[i] * gradY[i];
    }
    multiply(products, gradY, count);
    assertThat(products).isEqualTo(expected);
  }

  static int[] counts() {
    return new int[] {0, 1, 7, 8, 9, 100, 1023, 1024};
  }

  /** The products take the place of the slopes. */
  private static void multiply(float[] slopes, float[] gradY, int count) {
    Dispatch.loops(GivenSlope.ANY, count)
        .derivative()
        .multiply(GivenSlope.ANY, slopes, 0, gradY, 0, slopes, 0, count);
  }

  private static float[] concat(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
