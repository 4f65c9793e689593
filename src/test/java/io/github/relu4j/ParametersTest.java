package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Parameters are finite floats")
class ParametersTest {

  private static final String[] NOT_FINITE = {"NaN", "Infinity", "-Infinity"};

  /** What training may have changed, a threshold that is never reached, and no bound. */
  private static final List<String> MAY_BE_INFINITE =
      List.of(
          "prelu(%s)",
          "snake(%s)",
          "snake_beta(%s,1.0)",
          "snake_beta(1.0,%s)",
          "softplus(1.0,%s)",
          "general_relu(%s,0.0,0.0)");

  @DisplayName("leaky_relu: else an error with name and value")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void negativeSlope(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.leakyRelu(value))
        .withMessageContainingAll("negativeSlope", String.valueOf(value));
  }

  @DisplayName("elu: else an error with name and value")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void eluAlpha(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.elu(value))
        .withMessageContainingAll("alpha", String.valueOf(value));
  }

  @DisplayName("prelu: else an error with the channel and its value")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void preluAlpha(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.prelu(0.25f, 0.5f, value))
        .withMessageContainingAll("alpha[2]", String.valueOf(value));
  }

  /** For each parameter of each activation, with %s in its place. */
  static Stream<String> forms() {
    return Entries.all().stream()
        .map(Entry::name)
        .filter(name -> name.contains("("))
        .flatMap(ParametersTest::forms)
        .filter(form -> !MAY_BE_INFINITE.contains(form));
  }

  private static Stream<String> forms(String name) {
    return Pattern.compile("[-\\w.]+(?=[,)])")
        .matcher(name)
        .results()
        .map(value -> name.substring(0, value.start()) + "%s" + name.substring(value.end()));
  }

  @DisplayName(
      "as text they are held to the same rule, but for alpha, which training may have changed")
  @ParameterizedTest
  @MethodSource("forms")
  void parsed(String form) {
    for (String value : NOT_FINITE) {
      assertThatIllegalArgumentException()
          .as("%s: its type has to call Parameter.requireFinite", form)
          .isThrownBy(() -> Activations.parse(form.formatted(value)))
          .withMessageContaining(value);
    }
  }

  @DisplayName("a slope below 0 or above 1 is one, too")
  @ParameterizedTest
  @ValueSource(floats = {-2f, -0.01f, 0f, 1f, 1.5f, Float.MAX_VALUE, Float.MIN_VALUE})
  void anyFiniteSlope(float slope) {
    assertThat(Activations.leakyRelu(slope).negativeSlope()).isEqualTo(slope);
  }

  @Test
  @DisplayName("a hard tanh's max must not be below its min")
  void hardTanhBounds() {
    assertThat(Activations.hardTanh(1f, 1f).max()).isEqualTo(1f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.hardTanh(2f, -1f))
        .withMessageContainingAll("max", "-1.0", "min", "2.0");
  }

  @Test
  @DisplayName("a randomised rectifier's upper bound must not be below its lower one")
  void rreluBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.rrelu(0.5f, 0.25f))
        .withMessageContainingAll("upper", "0.25", "lower", "0.5");
    assertThat(Activations.rrelu(0.5f, 0.5f).negativeSlope()).isEqualTo(0.5f);
  }

  @DisplayName("a soft cap must be above 0")
  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, -30f})
  void cap(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.softcap(value))
        .withMessageContainingAll("cap", String.valueOf(value));
  }

  @DisplayName("a shrinkage's lambda must not be below 0")
  @ParameterizedTest
  @ValueSource(strings = {"softshrink(-0.5)", "hardshrink(-0.5)"})
  void negativeLambda(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContainingAll("lambda", "-0.5");
  }

  @DisplayName("a general ReLU's max and threshold are numbers from 0 on, its slope is finite")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "general_relu(NaN,0,0);max;NaN",
        "general_relu(-Infinity,0,0);max;-Infinity",
        "general_relu(-1,0,0);max;-1.0",
        "general_relu(1,Infinity,0);slope;Infinity",
        "general_relu(1,0,-1);threshold;-1.0"
      })
  void generalRelu(String text, String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContainingAll(name, value);
  }

  @Test
  @DisplayName("a StarReLU's scale must not be 0")
  void starReluScale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.starRelu(0f, 1f))
        .withMessage("scale must not be 0");
  }

  @DisplayName("a SELU's alpha is finite, and its gamma finite and above 0")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "selu(NaN,1);alpha;NaN",
        "selu(Infinity,1);alpha;Infinity",
        "selu(1,NaN);gamma;NaN",
        "selu(1,Infinity);gamma;Infinity",
        "selu(1,0);gamma;0.0",
        "selu(1,-2);gamma;-2.0"
      })
  void selu(String text, String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContainingAll(name, value);
  }

  @DisplayName("a Laplace's sigma must be above 0")
  @ParameterizedTest
  @ValueSource(floats = {0f, -1f})
  void sigma(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.laplace(0f, value))
        .withMessageContainingAll("sigma", String.valueOf(value));
  }

  @Test
  @DisplayName("-0 is taken as +0")
  void negativeZero() {
    assertThat(Activations.leakyRelu(-0f)).isEqualTo(Activations.leakyRelu(0f));
    assertThat(Activations.rrelu(-0f, -0f)).isEqualTo(Activations.rrelu(0f, 0f));
    assertThat(Activations.elu(-0f)).isEqualTo(Activations.elu(0f));
    assertThat(Activations.hardTanh(-0f, 1f)).isEqualTo(Activations.hardTanh(0f, 1f));
    assertThat(Activations.hardTanh(-1f, -0f)).isEqualTo(Activations.hardTanh(-1f, 0f));
    assertThat(Activations.threshold(-0f, -0f)).isEqualTo(Activations.threshold(0f, 0f));
    assertThat(Activations.softShrink(-0f)).isEqualTo(Activations.softShrink(0f));
    assertThat(Activations.hardShrink(-0f)).isEqualTo(Activations.hardShrink(0f));
    assertThat(Activations.laplace(-0f, 1f)).isEqualTo(Activations.laplace(0f, 1f));
    assertThat(Activations.selu(-0f, 1f)).isEqualTo(Activations.selu(0f, 1f));
    assertThat(Activations.starRelu(1f, -0f)).isEqualTo(Activations.starRelu(1f, 0f));
    assertThat(Activations.generalRelu(-0f, -0f, -0f))
        .isEqualTo(Activations.generalRelu(0f, 0f, 0f));
  }

  @Test
  @DisplayName("the slope of a randomised ReLU is +0 where its bounds are too small to halve")
  void smallestSlope() {
    float slope = Activations.rrelu(-Float.MIN_VALUE, 0f).negativeSlope();
    assertThat(Float.floatToRawIntBits(slope)).isZero();
  }

  @Test
  @DisplayName("a PReLU needs an alpha, at least one channel and at least one element in it")
  void preluLayout() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.prelu((float[]) null))
        .withMessage("alpha");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.prelu(new float[0]))
        .withMessageContaining("alpha");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.prelu(new float[] {0.1f}, 0))
        .withMessageContainingAll("elementsPerChannel", "0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.prelu(new float[] {0.1f}, -7))
        .withMessageContainingAll("elementsPerChannel", "-7");
  }

  @Test
  @DisplayName("the acceleration's parts are never null")
  void acceleration() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Acceleration(null, 1, "reason", ""))
        .withMessage("path");
    assertThatNullPointerException()
        .isThrownBy(() -> new Acceleration(Acceleration.Path.SCALAR, 1, null, ""))
        .withMessage("reason");
    assertThatNullPointerException()
        .isThrownBy(() -> new Acceleration(Acceleration.Path.SCALAR, 1, "reason", null))
        .withMessage("advice");
  }
}
