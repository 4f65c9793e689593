package io.github.relu4j.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.PRelu;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The gain")
class GainTest {

  @DisplayName("is PyTorch's where PyTorch has one")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "identity;1",
        "sigmoid;1",
        "tanh;1.6666666666666667",
        "relu;1.4142135623730951",
        "leaky_relu(0);1.4142135623730951",
        "leaky_relu(0.5);1.2649110640673518",
        "leaky_relu(-1);1",
        "prelu(0.5);1.2649110640673518",
        "prelu(1,0);1.1547005383792517",
        "selu;0.75"
      })
  void pyTorch(String name, double expected) {
    assertThat(Gain.of(Activations.parse(name))).isCloseTo(expected, within(1e-15));
  }

  @DisplayName("of a PReLU whose alpha has become infinite or NaN is an error that names it")
  @ParameterizedTest(name = "{0}")
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void alphaNotFinite(float alpha) {
    PRelu prelu = Activations.prelu(0.25f);
    prelu.alpha()[0] = alpha;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gain.of(prelu))
        .withMessage(
            "prelu(" + alpha + ") has no gain: the mean square of its alphas is not finite");
  }

  @DisplayName("is found by quadrature for any other activation, within 1e-8 of the exact value")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        // Each in terms of the normal density and distribution function.
        "elu(1);1.2451983007007066",
        "selu(1,1);1.2451983007007066",
        "relu6;1.4142135650950738",
        "hardtanh(-1,1);1.3920361404483097",
        "hardtanh(-0.5,2);1.344940772580852"
      })
  void quadrature(String name, double expected) {
    assertThat(Gain.of(Activations.parse(name))).isCloseTo(expected, within(1e-8 * expected));
  }

  @DisplayName("by quadrature is the exact one where both are known")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"identity", "relu", "leaky_relu(0.2)", "leaky_relu(-3)"})
  void bothWays(String name) {
    Activation activation = Activations.parse(name);
    double exact = Gain.of(activation);
    assertThat(Gain.byQuadrature(activation)).isCloseTo(exact, within(1e-8 * exact));
  }

  /** PyTorch's are others here, so what is compared with is the trapezoidal rule in double. */
  @DisplayName("by quadrature is that of the textbook formula in double")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"sigmoid", "tanh", "elu(1)"})
  void textbookFormula(String name) {
    Reference reference = References.of(Activations.parse(name));
    double step = 0x1p-10;
    double sum = 0;
    for (double z = -12; z <= 12; z += step) {
      double f = reference.forward(z);
      sum += step * Math.exp(-z * z / 2) * f * f;
    }
    double expected = 1 / Math.sqrt(sum / Math.sqrt(2 * Math.PI));
    assertThat(Gain.byQuadrature(Activations.parse(name)))
        .isCloseTo(expected, within(1e-8 * expected));
  }

  /** 1 / sqrt(1 - Φ(t) + t φ(t)) with t = 0.3. */
  @Test
  @DisplayName("by quadrature is off by up to 2.5e-5 of the jump where f jumps between two points")
  void jump() {
    double exact = 1.4191824134543785;
    double jumpOfSquare = 0.09;
    assertThat(Gain.byQuadrature(Activations.threshold(0.3f, 0f)))
        .isCloseTo(exact, within(exact * 2.5e-5 * jumpOfSquare * exact * exact));
  }

  @Test
  @DisplayName("of a user's own activation is found, too")
  void usersOwn() {
    assertThat(Gain.of(new SquaredRelu())).isCloseTo(Math.sqrt(2.0 / 3), within(1e-8));
  }

  @Test
  @DisplayName("of a function that is 0 nearly everywhere is an error that names it")
  void noGain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gain.of(Activations.threshold(1e10f, 0f)))
        .withMessageContainingAll("threshold(1.0E10,0.0)", "0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisers.heNormal(Activations.threshold(1e10f, 0f)));
  }

  @Test
  @DisplayName("of null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> Gain.of(null)).withMessage("activation");
    assertThatNullPointerException()
        .isThrownBy(() -> Gain.byQuadrature(null))
        .withMessage("activation");
  }
}
