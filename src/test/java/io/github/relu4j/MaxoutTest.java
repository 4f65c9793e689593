package io.github.relu4j;

import static io.github.relu4j.support.Ranges.shifted;
import static io.github.relu4j.support.Ranges.touched;
import static io.github.relu4j.support.Ranges.untouched;
import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.support.FloatSample;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Maxout is the largest of each group of consecutive channels")
class MaxoutTest {

  private static final int[] GROUPS = {0, 1, 2, 3, 17, 130};

  static Stream<Maxout> maxouts() {
    return Stream.of(
        Activations.maxout(1),
        Activations.maxout(2),
        Activations.maxout(3),
        Activations.maxout(5, 2),
        Activations.maxout(2, 63),
        Activations.maxout(4, 64),
        Activations.maxout(3, 1025),
        Activations.maxout(2, 2100));
  }

  /** The stated formula, for each result where it is in x. */
  private static int largestAt(Maxout maxout, float[] x, int index) {
    int run = maxout.elementsPerChannel();
    int first = index / run * run * maxout.pieces() + index % run;
    int largest = first;
    for (int piece = 1; piece < maxout.pieces(); piece++) {
      int at = first + piece * run;
      boolean larger = Float.isNaN(x[at]) ? !Float.isNaN(x[largest]) : x[at] > x[largest];
      largest = larger ? at : largest;
    }
    return largest;
  }

  private static float[] y(Maxout maxout, float[] x) {
    float[] y = new float[x.length / maxout.pieces()];
    for (int i = 0; i < y.length; i++) {
      float largest = x[largestAt(maxout, x, i)];
      y[i] = largest == 0f && hasPositiveZero(maxout, x, i) ? 0f : largest;
    }
    return y;
  }

  private static boolean hasPositiveZero(Maxout maxout, float[] x, int index) {
    int run = maxout.elementsPerChannel();
    int first = index / run * run * maxout.pieces() + index % run;
    boolean has = false;
    for (int piece = 0; piece < maxout.pieces(); piece++) {
      has |= Float.floatToRawIntBits(x[first + piece * run]) == 0;
    }
    return has;
  }

  private static float[] gradX(Maxout maxout, float[] x, float[] gradY) {
    float[] gradX = new float[x.length];
    for (int i = 0; i < gradY.length; i++) {
      int at = largestAt(maxout, x, i);
      gradX[at] = Float.isNaN(x[at]) ? Float.NaN : gradY[i];
    }
    return gradX;
  }

  private interface Case {
    void run(float[] x, float[] gradY);
  }

  /** With NaN and infinities and without; with equal elements, and zeros of both signs. */
  private static void forEachInput(Maxout maxout, Case test) {
    for (int groups : GROUPS) {
      int length = groups * maxout.elementsPerChannel();
      float[] x = FloatSample.elements(length * maxout.pieces(), groups);
      Random random = new Random(groups);
      float[] numbers = new float[x.length];
      for (int i = 0; i < x.length; i++) {
        numbers[i] = (random.nextInt(9) - 4) * -0.5f;
        x[i] = random.nextInt(3) == 0 ? numbers[i] : x[i];
      }
      float[] gradY = FloatSample.gradients(length);
      float[] finite = new float[length];
      for (int i = 0; i < length; i++) {
        finite[i] = (float) random.nextGaussian() * random.nextInt(3);
      }
      test.run(x, gradY);
      test.run(x, finite);
      test.run(numbers, gradY);
      test.run(numbers, finite);
    }
  }

  @Test
  @DisplayName("[N, C]: of neighbouring elements")
  void rows() {
    float[] y = new float[4];
    Activations.maxout(2).forward(new float[] {1, 2, 4, 3, -5, -6, 0, 7}, y);
    assertThat(y).containsExactly(2, 4, -5, 7);
  }

  @Test
  @DisplayName("[N, C, H, W]: of the same place in consecutive channels, as Paddle's Maxout")
  void images() {
    float[] y = new float[4];
    Activations.maxout(2, 2).forward(new float[] {1, 2, 4, 0, -5, -6, -9, 7}, y);
    assertThat(y).containsExactly(4, 2, -5, 7);
  }

  @Test
  @DisplayName("the gradient goes to the largest")
  void gradient() {
    float[] gradX = new float[6];
    Activations.maxout(3).backward(new float[] {1, 3, 2, 9, 8, 7}, new float[] {5, -6}, gradX);
    assertThat(gradX).containsExactly(0, 5, 0, -6, 0, 0);
  }

  @Test
  @DisplayName("of equal ones it goes to the first, zeros of both signs being equal")
  void firstLargest() {
    float[] gradX = new float[6];
    Activations.maxout(3).backward(new float[] {1, 2, 2, -0f, 0, -1}, new float[] {5, 6}, gradX);
    assertThat(gradX).containsExactly(0, 5, 0, 6, 0, 0);
  }

  @Test
  @DisplayName("+0 is the larger zero in y, wherever it is")
  void zeros() {
    float[] y = new float[3];
    Activations.maxout(2).forward(new float[] {-0f, 0f, 0f, -0f, -0f, -0f}, y);
    assertThatBits(y).areThoseOf(new float[] {0f, 0f, -0f}, y);
  }

  @Test
  @DisplayName("NaN is larger than any number: y is NaN, and so is the gradient of the first NaN")
  void notANumber() {
    float[] x = {1, Float.NaN, Float.POSITIVE_INFINITY, Float.NaN, Float.NaN, 2};
    float[] y = new float[2];
    float[] gradX = new float[6];
    Activations.maxout(3).forward(x, y);
    Activations.maxout(3).backward(x, new float[] {5, 6}, gradX);
    assertThat(y).containsExactly(Float.NaN, Float.NaN);
    assertThat(gradX).containsExactly(0, Float.NaN, 0, Float.NaN, 0, 0);
  }

  @Test
  @DisplayName("infinite and NaN gradients reach the largest alone")
  void gradientsThatAreNoNumbers() {
    float[] gradX = new float[4];
    Activations.maxout(2)
        .backward(
            new float[] {1, 2, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY},
            new float[] {Float.NaN, Float.POSITIVE_INFINITY},
            gradX);
    assertThat(gradX).containsExactly(0, Float.NaN, Float.POSITIVE_INFINITY, 0);
  }

  @DisplayName("forward gives the bits of the formula, and nothing else is written")
  @ParameterizedTest
  @MethodSource("maxouts")
  void forward(Maxout maxout) {
    forEachInput(
        maxout,
        (x, gradY) -> {
          float[] expected = y(maxout, x);
          float[] shiftedX = shifted(x, 3);
          float[] y = untouched(expected.length);
          maxout.forward(shiftedX, 3, y, 1, expected.length);
          assertThatBits(y).areThoseOf(touched(expected, 1), y);
          assertThatBits(shiftedX).areThoseOf(shifted(x, 3), shiftedX);
        });
  }

  @DisplayName("backward gives the bits of the formula, and nothing else is written")
  @ParameterizedTest
  @MethodSource("maxouts")
  void backward(Maxout maxout) {
    forEachInput(
        maxout,
        (x, gradY) -> {
          float[] shiftedX = shifted(x, 3);
          float[] shiftedGradY = shifted(gradY, 2);
          float[] gradX = untouched(x.length);
          maxout.backward(shiftedX, 3, shiftedGradY, 2, gradX, 1, gradY.length);
          assertThatBits(gradX).areThoseOf(touched(gradX(maxout, x, gradY), 1), gradX);
          assertThatBits(shiftedX).areThoseOf(shifted(x, 3), shiftedX);
          assertThatBits(shiftedGradY).areThoseOf(shifted(gradY, 2), shiftedGradY);
        });
  }

  @DisplayName("y may start where x does, and gradX may be the range of x")
  @ParameterizedTest
  @MethodSource("maxouts")
  void inPlace(Maxout maxout) {
    forEachInput(
        maxout,
        (x, gradY) -> {
          int length = gradY.length;
          float[] inPlace = shifted(x, 2);
          maxout.forward(inPlace, 2, inPlace, 2, length);
          assertThatBits(Arrays.copyOfRange(inPlace, 2, 2 + length)).areThoseOf(y(maxout, x), x);
          float[] gradX = x.clone();
          maxout.backward(gradX, gradY, gradX);
          assertThatBits(gradX).areThoseOf(gradX(maxout, x, gradY), x);
        });
  }

  @DisplayName("the gradient is the central difference of the results")
  @ParameterizedTest
  @MethodSource("maxouts")
  void centralDifferences(Maxout maxout) {
    int length = 3 * maxout.elementsPerChannel();
    Random random = new Random(29);
    float[] x = new float[length * maxout.pieces()];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat(-9, 9);
    }
    float step = 0x1p-12f;
    float[] gradY = new float[length];
    Arrays.fill(gradY, 1f);
    float[] gradX = new float[x.length];
    maxout.backward(x, gradY, gradX);
    for (int i = 0; i < x.length; i += 1 + x.length / 100) {
      double difference = (sum(maxout, x, i, step) - sum(maxout, x, i, -step)) / (2 * step);
      assertThat(difference).as("at %d", i).isCloseTo(gradX[i], within(1e-2));
    }
  }

  private static double sum(Maxout maxout, float[] x, int moved, float step) {
    float[] there = x.clone();
    there[moved] += step;
    float[] y = new float[x.length / maxout.pieces()];
    maxout.forward(there, y);
    double sum = 0;
    for (float result : y) {
      sum += result;
    }
    return sum;
  }
}
