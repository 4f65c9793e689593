package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.RectifiedTanh;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry.Bounds;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Subjects;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Over seeded random inputs")
class PropertiesTest {

  private static final int COUNT = 10_000;

  private static float[] random(long seed) {
    Random random = new Random(seed);
    float[] x = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      float anyExponent = Float.intBitsToFloat(random.nextInt());
      x[i] = i % 2 == 0 && anyExponent == anyExponent ? anyExponent : random.nextFloat(-110, 110);
    }
    return x;
  }

  private static float[] forward(Activation activation, float[] x) {
    float[] y = new float[x.length];
    activation.forward(x, y);
    return y;
  }

  private static float[] derivative(Activation activation, float[] x) {
    float[] dydx = new float[x.length];
    activation.derivative(x, dydx);
    return dydx;
  }

  static Stream<Bounds> bounds() {
    return Entries.all().stream().flatMap(entry -> entry.bounds().stream());
  }

  @DisplayName("f and f' stay within their bounds")
  @ParameterizedTest(name = "{0}")
  @MethodSource("bounds")
  void bounds(Bounds bounds) {
    Activation activation = Activations.parse(bounds.activation());
    float[] x = random(1);
    for (float y : forward(activation, x)) {
      assertThat(y >= bounds.lowest() && y <= bounds.highest()).as("f = %s", y).isTrue();
    }
    for (float slope : derivative(activation, x)) {
      assertThat(slope >= bounds.flattest() && slope <= bounds.steepest())
          .as("f' = %s", slope)
          .isTrue();
    }
  }

  static Stream<String> monotone() {
    return bounds().filter(Bounds::neverFalls).map(Bounds::activation);
  }

  @DisplayName("f never falls as x rises, by more than two results may err")
  @ParameterizedTest
  @MethodSource("monotone")
  void monotone(String name) {
    float[] x = random(2);
    Arrays.sort(x);
    float[] y = forward(Activations.parse(name), x);
    for (int i = 1; i < COUNT; i++) {
      boolean rises = y[i] >= y[i - 1] || y[i - 1] - y[i] <= 2 * Math.ulp(y[i]);
      assertThat(rises).as("f(%s) after f(%s)", x[i], x[i - 1]).isTrue();
    }
  }

  @DisplayName("an activation has the bits of another, where its Javadoc says that it is that one")
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "general_relu;relu",
        "general_relu(Infinity,0.2,0);leaky_relu(0.2)",
        "general_relu(Infinity,-3,0);leaky_relu(-3)",
        "general_relu(Infinity,0,1);threshold(1,0)",
        "general_relu(2.5,0,0);hardtanh(0,2.5)",
        "star_relu(1,0);relu2",
        "sparse_sigmoid;hardsigmoid_linear(0.5,0.5)"
      })
  void sameFunction(String name, String otherName) {
    float[] x = FloatSample.elements(COUNT, 8);
    Activation activation = Activations.parse(name);
    Activation other = Activations.parse(otherName);
    assertThatBits(forward(activation, x)).areThoseOf(forward(other, x), x);
    assertThatBits(derivative(activation, x)).areThoseOf(derivative(other, x), x);
  }

  @DisplayName("tanh is exactly odd and its derivative exactly even")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 4})
  void tanhIsOdd(long seed) {
    float[] x = random(seed);
    float[] mirrored = negated(x);
    Tanh tanh = Activations.tanh();
    assertThatBits(forward(tanh, mirrored)).areThoseOf(negated(forward(tanh, x)), mirrored);
    assertThatBits(derivative(tanh, mirrored)).areThoseOf(derivative(tanh, x), mirrored);
  }

  @Test
  @DisplayName("rectifiedtanh has the bits of tanh above 0, and is +0 elsewhere")
  void rectifiedTanhIsTanh() {
    float[] x = random(9);
    float[] y = forward(Activations.tanh(), x);
    float[] dydx = derivative(Activations.tanh(), x);
    for (int i = 0; i < COUNT; i++) {
      y[i] = x[i] <= 0f ? 0f : y[i];
      dydx[i] = x[i] <= 0f ? 0f : dydx[i];
    }
    RectifiedTanh rectified = Activations.rectifiedTanh();
    assertThatBits(forward(rectified, x)).areThoseOf(y, x);
    assertThatBits(derivative(rectified, x)).areThoseOf(dydx, x);
  }

  @DisplayName("sigmoid(-x) is 1 - sigmoid(x) to the last bit of 1, and its derivative is even")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6})
  void sigmoidIsSymmetric(long seed) {
    float[] x = random(seed);
    float[] mirrored = negated(x);
    Sigmoid sigmoid = Activations.sigmoid();
    float[] y = forward(sigmoid, x);
    float[] mirroredY = forward(sigmoid, mirrored);
    for (int i = 0; i < COUNT; i++) {
      double sum = (double) y[i] + mirroredY[i];
      assertThat(Math.abs(sum - 1)).as("x = %s", x[i]).isLessThanOrEqualTo(Math.ulp(1f));
    }
    assertThatBits(derivative(sigmoid, mirrored)).areThoseOf(derivative(sigmoid, x), mirrored);
  }

  static Stream<Activation> withReference() {
    return Stream.concat(Subjects.catalogued(), Subjects.variants());
  }

  @DisplayName("f' is the limit of the differences of f")
  @ParameterizedTest(name = "{0}")
  @MethodSource("withReference")
  void finiteDifferences(Activation activation) {
    Reference reference = References.of(activation);
    Random random = new Random(7);
    float[] x = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      float magnitude = random.nextFloat(0.001f, 20);
      x[i] = random.nextBoolean() ? magnitude : -magnitude;
    }
    float[] slope = derivative(activation, x);
    double step = 5e-5;
    for (int i = 0; i < COUNT; i++) {
      double rise = reference.forward(x[i] + step) - reference.forward(x[i] - step);
      double difference = rise / (2 * step);
      // The error of the step itself, step^2 / 6 times f''', counts beside a root of f'. It is
      // 6.7e-9 for snake, of which f''' is 4.
      double bound = 1e-6 * Math.abs(difference) + 7e-9;
      boolean isNear = Math.abs(slope[i] - difference) <= bound;
      if (!isNear) {
        assertThat(Math.abs(slope[i] - difference))
            .as(
                "%s at x = %s: f' is %s, the reference's difference %s (which needs digits that a"
                    + " sample with a large parameter does not leave)",
                activation.name(), x[i], slope[i], difference)
            .isLessThanOrEqualTo(bound);
      }
    }
  }

  private static float[] negated(float[] x) {
    float[] negated = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      negated[i] = -x[i];
    }
    return negated;
  }
}
