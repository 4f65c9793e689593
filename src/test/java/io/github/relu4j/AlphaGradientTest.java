package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.Subjects;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("alphaGradient adds the sum of gradY * x over x at most 0 to each channel's gradient")
class AlphaGradientTest {

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** The order that the Javadoc states, without regard for speed. */
  private static float[] inStatedOrder(
      PRelu prelu, float[] x, float[] gradY, float[] gradAlphaBefore) {
    int run = prelu.elementsPerChannel();
    int channels = prelu.alpha().length;
    double[][] sums = new double[channels][4];
    for (int i = 0; i < x.length; i++) {
      double term = x[i] > 0 ? 0 : (double) gradY[i] * x[i];
      sums[i / run % channels][i % run % 4] += term;
    }
    float[] gradAlpha = gradAlphaBefore.clone();
    for (int channel = 0; channel < channels; channel++) {
      double[] s = sums[channel];
      gradAlpha[channel] = (float) (gradAlpha[channel] + ((s[0] + s[1]) + (s[2] + s[3])));
    }
    return gradAlpha;
  }

  @DisplayName("in the stated order, bit for bit")
  @ParameterizedTest(name = "{0} channels of {1} elements in {2} blocks")
  @CsvSource({
    "1, 1, 0", "1, 1, 1", "1, 1, 1000", "1, 7, 30", "3, 1, 50", "4, 1, 50", "5, 1, 50", "8, 1, 33",
    "11, 1, 20", "2, 2, 9", "3, 3, 9", "2, 4, 9", "4, 5, 9", "3, 6, 9", "2, 7, 9", "3, 49, 5",
    "2, 1024, 3", "64, 64, 2"
  })
  void statedOrder(int channels, int run, int blocks) {
    PRelu prelu = Activations.prelu(random(channels, 1), run);
    int length = channels * run * blocks;
    float[] x = random(length, 2);
    float[] gradY = random(length, 3);
    float[] gradAlpha = random(channels, 4);
    float[] expected = inStatedOrder(prelu, x, gradY, gradAlpha);
    prelu.alphaGradient(x, gradY, gradAlpha);
    assertThatBits(gradAlpha).areThoseOf(expected, expected);
  }

  static Stream<PRelu> channelLayouts() {
    return Subjects.channelLayouts().map(PRelu.class::cast);
  }

  @DisplayName("it is the derivative of sum(gradY * f(x)) with respect to alpha, in every layout")
  @ParameterizedTest(name = "{0}")
  @MethodSource("channelLayouts")
  void centralDifference(PRelu prelu) {
    int channels = prelu.alpha().length;
    int length = 3 * channels * prelu.elementsPerChannel();
    float[] x = random(length, 11);
    float[] gradY = random(length, 12);
    float[] gradAlpha = new float[channels];
    prelu.alphaGradient(x, gradY, gradAlpha);
    double step = 0x1p-10;
    double[] difference = new double[channels];
    for (int i = 0; i < length; i++) {
      int channel = i / prelu.elementsPerChannel() % channels;
      double alpha = prelu.alpha()[channel];
      double above = x[i] > 0 ? x[i] : (alpha + step) * x[i];
      double below = x[i] > 0 ? x[i] : (alpha - step) * x[i];
      difference[channel] += gradY[i] * (above - below) / (2 * step);
    }
    for (int channel = 0; channel < channels; channel++) {
      assertThat((double) gradAlpha[channel]).isCloseTo(difference[channel], within(1e-4));
    }
  }

  @DisplayName("without allocating one byte, in every layout")
  @ParameterizedTest(name = "{0}")
  @MethodSource("channelLayouts")
  void allocatesNothing(PRelu prelu) {
    float[] x = random(prelu.alpha().length * prelu.elementsPerChannel(), 13);
    float[] gradAlpha = new float[prelu.alpha().length];
    Allocations.assertNoneBy(() -> prelu.alphaGradient(x, x, gradAlpha));
  }

  @Test
  @DisplayName("within half an ULP of the exact sum")
  void exactSum() {
    float[] x = random(10_001, 5);
    float[] gradY = random(10_001, 6);
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      BigDecimal product = new BigDecimal(x[i]).multiply(new BigDecimal(gradY[i]));
      exact = x[i] <= 0 ? exact.add(product) : exact;
    }
    float[] gradAlpha = new float[1];
    Activations.prelu(0.25f).alphaGradient(x, gradY, gradAlpha);
    assertThat(gradAlpha[0]).isEqualTo(exact.floatValue());
  }

  @Test
  @DisplayName("at any offsets")
  void offsets() {
    PRelu prelu = Activations.prelu(new float[] {0.1f, 0.2f}, 3);
    float[] x = random(60, 7);
    float[] gradY = random(60, 8);
    float[] gradAlpha = new float[2];
    prelu.alphaGradient(x, 5, gradY, 17, 36, gradAlpha);
    float[] expected =
        inStatedOrder(
            prelu, Arrays.copyOfRange(x, 5, 41), Arrays.copyOfRange(gradY, 17, 53), new float[2]);
    assertThatBits(gradAlpha).areThoseOf(expected, expected);
  }

  @Test
  @DisplayName("elements above 0 do not count, even where gradY is NaN or infinite")
  void elementsAboveZero() {
    float[] gradAlpha = {0f};
    Activations.prelu(0.25f)
        .alphaGradient(
            new float[] {1f, 2f, -3f},
            new float[] {Float.NaN, Float.POSITIVE_INFINITY, 2f},
            gradAlpha);
    assertThat(gradAlpha).containsExactly(-6f);
  }

  @DisplayName("an x of NaN makes its channel's gradient NaN, as backward has it, in every layout")
  @ParameterizedTest(name = "{0}")
  @MethodSource("channelLayouts")
  void notANumber(PRelu prelu) {
    int channels = prelu.alpha().length;
    int block = channels * prelu.elementsPerChannel();
    for (int channel = 0; channel < channels; channel++) {
      float[] x = random(2 * block, 14);
      int last = block + (channel + 1) * prelu.elementsPerChannel() - 1;
      x[last] = Float.NaN;
      float[] gradAlpha = new float[channels];
      prelu.alphaGradient(x, random(2 * block, 15), gradAlpha);
      for (int other = 0; other < channels; other++) {
        assertThat(Float.isNaN(gradAlpha[other])).isEqualTo(other == channel);
      }
    }
  }

  @Test
  @DisplayName("an x of NaN counts whatever its gradY is: 0 too")
  void notANumberTimesZero() {
    float[] gradAlpha = {0f};
    Activations.prelu(0.25f)
        .alphaGradient(new float[] {Float.NaN, -1f}, new float[] {0f, 2f}, gradAlpha);
    assertThat(gradAlpha).containsExactly(Float.NaN);
  }

  @Test
  @DisplayName("adds: a second call doubles what the first gave")
  void adds() {
    float[] x = {-1f, -2f};
    float[] gradY = {3f, 4f};
    float[] gradAlpha = {0f};
    PRelu prelu = Activations.prelu(0.25f);
    prelu.alphaGradient(x, gradY, gradAlpha);
    prelu.alphaGradient(x, gradY, gradAlpha);
    assertThat(gradAlpha).containsExactly(-22f);
  }

  @Test
  @DisplayName("no elements: nothing changes, not even the sign of a zero")
  void noElements() {
    float[] gradAlpha = {-0f};
    Activations.prelu(0.25f).alphaGradient(new float[0], new float[0], gradAlpha);
    assertThatBits(gradAlpha).are(-0f);
  }

  @Test
  @DisplayName("bad input is refused, and gradAlpha keeps its values")
  void badInput() {
    PRelu prelu = Activations.prelu(new float[] {0.1f, 0.2f}, 3);
    float[] x = random(12, 9);
    float[] gradY = random(12, 10);
    float[] gradAlpha = {7f, 8f};
    assertThatNullPointerException()
        .isThrownBy(() -> prelu.alphaGradient(null, gradY, gradAlpha))
        .withMessage("x");
    assertThatNullPointerException()
        .isThrownBy(() -> prelu.alphaGradient(x, null, gradAlpha))
        .withMessage("gradY");
    assertThatNullPointerException()
        .isThrownBy(() -> prelu.alphaGradient(x, gradY, null))
        .withMessage("gradAlpha");
    assertThatThrownBy(() -> prelu.alphaGradient(x, 7, gradY, 0, 6, gradAlpha))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("x", "7", "6", "12");
    assertThatThrownBy(() -> prelu.alphaGradient(x, 0, gradY, Integer.MAX_VALUE, 6, gradAlpha))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("gradY", "2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.alphaGradient(x, 0, gradY, 0, 7, gradAlpha))
        .withMessageContaining("length 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.alphaGradient(x, random(6, 1), gradAlpha))
        .withMessageContainingAll("length 12", "length 6");
    assertThat(gradAlpha).containsExactly(7f, 8f);
  }

  @Test
  @DisplayName("gradAlpha has one element per channel and is an array of its own")
  void gradAlphaOfItsOwn() {
    PRelu prelu = Activations.prelu(0.1f, 0.2f);
    float[] x = {-1f, -2f};
    float[] gradY = {3f, 4f};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.alphaGradient(x, gradY, new float[3]))
        .withMessageContainingAll("alpha", "length 2", "gradAlpha", "length 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.alphaGradient(x, gradY, x))
        .withMessageContainingAll("gradAlpha", "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.alphaGradient(x, gradY, gradY))
        .withMessageContainingAll("gradAlpha", "gradY");
    assertThat(x).containsExactly(-1f, -2f);
  }
}
