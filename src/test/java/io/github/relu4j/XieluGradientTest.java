package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.internal.formula.XieluForward;
import io.github.relu4j.support.Allocations;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("alphaGradient of xIELU adds the gradients of alphaP and alphaN")
class XieluGradientTest {

  private static final Xielu XIELU = Activations.xielu(0.75f, 0.75f, 0.5f);

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian() * 2;
    }
    return values;
  }

  /** What one element adds to each, in float. */
  private static float[] of(float x, float gradY) {
    float[] gradAlpha = new float[2];
    XIELU.alphaGradient(new float[] {x}, new float[] {gradY}, gradAlpha);
    return gradAlpha;
  }

  @Test
  @DisplayName("gradY x^2 to the first for x above 0, gradY (e^x - 1 - x) to the second for others")
  void terms() {
    assertThat(of(3f, 2f)).containsExactly(18f, 0f);
    assertThat(of(-2f, 4f)).containsExactly(0f, (float) (4 * (Math.expm1(-2) + 2)));
    assertThat(of(0f, 5f)).containsExactly(0f, 0f);
  }

  @Test
  @DisplayName("e^x - 1 - x keeps 7 digits down to where it is 1e-12 of x")
  void nearZero() {
    for (float x = -1f; x < -1e-6f; x /= 1.7f) {
      double series = (double) x * x * (0.5 + x / 6.0 + (double) x * x / 24 * (1 + x / 5.0));
      double exact = x < -0.01f ? Math.expm1(x) - x : series;
      double tolerance = 1e-7 * exact + 0x1p-51 * -x;
      assertThat((double) of(x, 1f)[1]).isCloseTo(exact, within(tolerance));
    }
  }

  @DisplayName("in the stated order, bit for bit")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 1_000, 10_001})
  void statedOrder(int length) {
    float[] x = random(length, 1);
    float[] gradY = random(length, 2);
    double[][] sums = new double[2][4];
    for (int i = 0; i < length; i++) {
      double gradient = gradY[i];
      sums[x[i] > 0 ? 0 : 1][i % 4] +=
          x[i] > 0 ? (double) x[i] * x[i] * gradient : XieluForward.bend(x[i]) * gradient;
    }
    float[] gradAlpha = {3f, -4f};
    XIELU.alphaGradient(x, gradY, gradAlpha);
    float[] expected = {3f, -4f};
    for (int k = 0; k < 2; k++) {
      double[] s = sums[k];
      expected[k] = (float) (expected[k] + ((s[0] + s[1]) + (s[2] + s[3])));
    }
    assertThatBits(gradAlpha).areThoseOf(expected, expected);
  }

  @Test
  @DisplayName("they are the derivatives of sum(gradY * f(x)) with respect to the alphas")
  void centralDifference() {
    float[] x = random(2_000, 3);
    float[] gradY = random(2_000, 4);
    float[] gradAlpha = new float[2];
    XIELU.alphaGradient(x, gradY, gradAlpha);
    float step = 0x1p-6f;
    double ofP = loss(0.75f + step, 0.75f, x, gradY) - loss(0.75f - step, 0.75f, x, gradY);
    double ofN = loss(0.75f, 0.75f + step, x, gradY) - loss(0.75f, 0.75f - step, x, gradY);
    assertThat((double) gradAlpha[0]).isCloseTo(ofP / (2 * step), within(0.01));
    assertThat((double) gradAlpha[1]).isCloseTo(ofN / (2 * step), within(0.01));
  }

  private static double loss(float alphaP, float alphaN, float[] x, float[] gradY) {
    float[] y = new float[x.length];
    Activations.xielu(alphaP, alphaN, 0.5f).forward(x, y);
    double loss = 0;
    for (int i = 0; i < y.length; i++) {
      loss += (double) gradY[i] * y[i];
    }
    return loss;
  }

  @Test
  @DisplayName("at any offsets")
  void offsets() {
    float[] x = random(60, 5);
    float[] gradY = random(60, 6);
    float[] gradAlpha = new float[2];
    XIELU.alphaGradient(x, 5, gradY, 17, 36, gradAlpha);
    float[] expected = new float[2];
    XIELU.alphaGradient(Arrays.copyOfRange(x, 5, 41), Arrays.copyOfRange(gradY, 17, 53), expected);
    assertThatBits(gradAlpha).areThoseOf(expected, expected);
  }

  @Test
  @DisplayName("an element adds nothing to the other sum, even where gradY is NaN or infinite")
  void othersDoNotCount() {
    assertThat(of(2f, Float.NaN)).containsExactly(Float.NaN, 0f);
    assertThat(of(-2f, Float.POSITIVE_INFINITY)).containsExactly(0f, Float.POSITIVE_INFINITY);
  }

  @Test
  @DisplayName("an x of NaN makes both NaN, whatever its gradY is")
  void notANumber() {
    assertThat(of(Float.NaN, 0f)).containsExactly(Float.NaN, Float.NaN);
  }

  @Test
  @DisplayName("no elements: nothing changes, not even the sign of a zero")
  void noElements() {
    float[] gradAlpha = {-0f, -0f};
    XIELU.alphaGradient(new float[0], new float[0], gradAlpha);
    assertThatBits(gradAlpha).areThoseOf(new float[] {-0f, -0f}, gradAlpha);
  }

  @Test
  @DisplayName("without allocating one byte")
  void allocatesNothing() {
    float[] x = random(1_000, 7);
    float[] gradAlpha = new float[2];
    Allocations.assertNoneBy(() -> XIELU.alphaGradient(x, x, gradAlpha));
  }

  @Test
  @DisplayName("bad input is refused, and gradAlpha keeps its values")
  void badInput() {
    float[] x = random(12, 9);
    float[] gradAlpha = {7f, 8f};
    assertThatNullPointerException()
        .isThrownBy(() -> XIELU.alphaGradient(null, x, gradAlpha))
        .withMessage("x");
    assertThatNullPointerException()
        .isThrownBy(() -> XIELU.alphaGradient(x, x, null))
        .withMessage("gradAlpha");
    assertThatThrownBy(() -> XIELU.alphaGradient(x, 7, x, 0, 6, gradAlpha))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("x", "7", "6", "12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XIELU.alphaGradient(x, x, new float[3]))
        .withMessageContainingAll("gradAlpha", "2 elements", "3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XIELU.alphaGradient(gradAlpha, gradAlpha.clone(), gradAlpha))
        .withMessageContainingAll("gradAlpha", "x");
    assertThat(gradAlpha).containsExactly(7f, 8f);
  }
}
