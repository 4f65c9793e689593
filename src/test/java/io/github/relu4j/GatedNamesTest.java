package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.support.Subjects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Gated linear units by name")
class GatedNamesTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("glu", Activations.glu()),
        Arguments.of("glu()", Activations.glu()),
        Arguments.of("glu(sigmoid)", Activations.glu()),
        Arguments.of("reglu", Activations.reglu()),
        Arguments.of("glu(relu)", Activations.reglu()),
        Arguments.of("swiglu", Activations.swiglu()),
        Arguments.of("glu(silu)", Activations.swiglu()),
        Arguments.of("geglu", Activations.geglu()),
        Arguments.of("glu(gelu_tanh)", Activations.glu(Activations.geluTanh())),
        Arguments.of(" glu ( tanh ) ", Activations.glu(Activations.tanh())),
        Arguments.of("glu(hardtanh(-2,3))", Activations.glu(Activations.hardTanh(-2f, 3f))),
        Arguments.of("glu(leaky_relu)", Activations.glu(Activations.leakyRelu(0.01f))));
  }

  @DisplayName("parseGated reads")
  @ParameterizedTest(name = "\"{0}\"")
  @MethodSource("texts")
  void reads(String text, GatedLinearUnit unit) {
    assertThat(Activations.parseGated(text)).isEqualTo(unit);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(Activations.glu(), "glu"),
        Arguments.of(Activations.reglu(), "reglu"),
        Arguments.of(Activations.swiglu(), "swiglu"),
        Arguments.of(Activations.geglu(), "geglu"),
        Arguments.of(Activations.glu(Activations.tanh()), "glu(tanh)"),
        Arguments.of(Activations.glu(Activations.leakyRelu(0.2f)), "glu(leaky_relu(0.2))"),
        Arguments.of(Activations.glu(new SquaredRelu()), "glu(squared_relu)"));
  }

  @DisplayName("the name is")
  @ParameterizedTest(name = "{1}")
  @MethodSource("names")
  void writes(GatedLinearUnit unit, String name) {
    assertThat(unit.name()).isEqualTo(name);
  }

  static Stream<GatedLinearUnit> ofAllActivations() {
    return Subjects.catalogued()
        .filter(ElementwiseActivation.class::isInstance)
        .map(activation -> Activations.glu((ElementwiseActivation) activation));
  }

  @DisplayName("a name reads back as an equal unit, whatever its activation is")
  @ParameterizedTest(name = "{0}")
  @MethodSource("ofAllActivations")
  void roundTrip(GatedLinearUnit unit) {
    assertThat(Activations.parseGated(unit.name())).isEqualTo(unit);
  }

  @Test
  @DisplayName("gatedNames are those that stand alone, and each is the name of its unit")
  void gatedNames() {
    assertThat(Activations.gatedNames()).containsExactly("glu", "reglu", "swiglu", "geglu");
    assertThat(Activations.gatedNames())
        .allSatisfy(name -> assertThat(Activations.parseGated(name).name()).isEqualTo(name));
  }

  @DisplayName("an unknown name: an error that lists those there are")
  @ParameterizedTest
  @ValueSource(strings = {"", "gluu", "silu", "swish_glu(relu)", "(relu)"})
  void unknown(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated(text))
        .withMessageContainingAll(
            "unknown gated linear unit", "glu, reglu, swiglu, geglu", "glu(...)");
  }

  @Test
  @DisplayName("an activation beside a name that has one already: an error that names it")
  void activationOfReglu() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated("reglu(tanh)"))
        .withMessageContainingAll("reglu(tanh)", "relu already");
  }

  @Test
  @DisplayName("an unknown activation: the error of parse")
  void unknownActivation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated("glu(tan)"))
        .withMessageContaining("unknown activation \"tan\"");
  }

  @Test
  @DisplayName("an activation with channels: an error, since it does not act on each element alone")
  void activationWithChannels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated("glu(prelu)"))
        .withMessageContainingAll("glu(prelu)", "each element alone");
  }

  @DisplayName("a parenthesis that is not closed: an error with the text")
  @ParameterizedTest
  @ValueSource(strings = {"glu(tanh", "(tanh"})
  void notClosed(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated(text))
        .withMessageContainingAll(text, "parenthesis");
  }

  @Test
  @DisplayName("null: an error that names the argument")
  void nulls() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.parseGated(null))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.glu(null))
        .withMessage("activation");
  }

  @DisplayName("parse, whose activations are as long as their input, says who reads them")
  @ParameterizedTest
  @ValueSource(strings = {"glu", "reglu", "swiglu", "geglu", "glu(tanh)"})
  void parse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContaining("Activations.parseGated reads it");
  }
}
