package io.github.relu4j;

import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.support.FloatSample;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("An activation behind a bias has the bits of the activation of the sums")
class BiasedActivationTest {

  private static final int[] WIDTHS = {1, 3, 7, 16, 17, 64, 1000, 1024, 1025, 3000};

  /** More than a tile of every width. */
  private static final int MANY_ELEMENTS = 4_500;

  /** One of each kind of loop. */
  static Stream<BiasedActivation> kinds() {
    return Stream.of(
            Activations.relu(),
            Activations.leakyRelu(0.2f),
            Activations.leakyRelu(0f),
            Activations.elu(),
            Activations.tanh(),
            Activations.gelu(),
            Activations.clamped(Activations.silu(), -0.25f, 4f),
            new SquaredRelu(),
            new Ramp(0.2f))
        .map(Activations::biased);
  }

  /** Every elementwise activation that the library has. */
  static Stream<BiasedActivation> catalogued() {
    return Activations.names().stream()
        .map(Activations::parse)
        .filter(ElementwiseActivation.class::isInstance)
        .map(Activations::biased);
  }

  private interface Case {
    void run(float[] x, float[] bias, float[] gradY, int rows);
  }

  /** With infinities and NaN, and without. */
  private static void forEachInput(Case test) {
    for (int width : WIDTHS) {
      forEachInput(width, 0, test);
      forEachInput(width, 1, test);
      forEachInput(width, MANY_ELEMENTS / width + 1, test);
    }
  }

  private static void forEachInput(int width, int rows, Case test) {
    int length = rows * width;
    test.run(
        FloatSample.elements(length, width),
        FloatSample.elements(width, rows),
        FloatSample.gradients(length),
        rows);
    test.run(numbers(length, 1), numbers(width, 2), numbers(length, 3), rows);
  }

  private static float[] numbers(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian() * 3;
    }
    return numbers;
  }

  private static float[] sums(float[] x, float[] bias) {
    float[] sums = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      sums[i] = x[i] + bias[i % bias.length];
    }
    return sums;
  }

  private static float[] y(BiasedActivation biased, float[] x, float[] bias) {
    float[] y = new float[x.length];
    biased.activation().forward(sums(x, bias), y);
    return y;
  }

  private static float[] gradX(BiasedActivation biased, float[] x, float[] bias, float[] gradY) {
    float[] gradX = new float[x.length];
    biased.activation().backward(sums(x, bias), gradY, gradX);
    return gradX;
  }

  @DisplayName("forward, at any offsets, and nothing else is written")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void forward(BiasedActivation biased) {
    forEachInput(
        (x, bias, gradY, rows) -> {
          float[] expected = y(biased, x, bias);
          for (int yOffset : new int[] {1, 3}) {
            float[] y = untouched(x.length);
            biased.forward(shifted(x, 3), 3, bias, y, yOffset, rows);
            assertThatBits(y).areThoseOf(touched(expected, yOffset), y);
          }
        });
  }

  @DisplayName("backward, at any offsets, and nothing else is written")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void backward(BiasedActivation biased) {
    forEachInput(
        (x, bias, gradY, rows) -> {
          float[] expected = gradX(biased, x, bias, gradY);
          for (int gradXOffset : new int[] {1, 3}) {
            float[] gradX = untouched(x.length);
            biased.backward(
                shifted(x, 3),
                3,
                bias,
                shifted(gradY, 2),
                2,
                gradX,
                gradXOffset,
                rows,
                new float[bias.length]);
            assertThatBits(gradX).areThoseOf(touched(expected, gradXOffset), gradX);
          }
        });
  }

  @DisplayName("whole arrays, and in place of x and of gradY")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void inPlace(BiasedActivation biased) {
    forEachInput(
        (x, bias, gradY, rows) -> {
          float[] y = x.clone();
          biased.forward(y, bias, y);
          assertThatBits(y).areThoseOf(y(biased, x, bias), x);
          float[] expected = gradX(biased, x, bias, gradY);
          float[] inPlaceOfX = x.clone();
          float[] gradBias = new float[bias.length];
          biased.backward(inPlaceOfX, bias, gradY, inPlaceOfX, gradBias);
          assertThatBits(inPlaceOfX).areThoseOf(expected, x);
          float[] inPlaceOfGradY = gradY.clone();
          float[] again = new float[bias.length];
          biased.backward(x, bias, inPlaceOfGradY, inPlaceOfGradY, again);
          assertThatBits(inPlaceOfGradY).areThoseOf(expected, x);
          assertThatBits(again).areThoseOf(gradBias, again);
        });
  }

  @DisplayName("every activation of the catalogue")
  @ParameterizedTest(name = "{0}")
  @MethodSource("catalogued")
  void catalogued(BiasedActivation biased) {
    forEachInput(
        70,
        33,
        (x, bias, gradY, rows) -> {
          float[] y = new float[x.length];
          float[] gradX = new float[x.length];
          biased.forward(x, bias, y);
          biased.backward(x, bias, gradY, gradX, new float[bias.length]);
          assertThatBits(y).areThoseOf(y(biased, x, bias), x);
          assertThatBits(gradX).areThoseOf(gradX(biased, x, bias, gradY), x);
        });
  }
}
