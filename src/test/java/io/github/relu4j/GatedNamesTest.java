package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.support.GatedSubjects;
import io.github.relu4j.support.Subjects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
        Arguments.of("glu(leaky_relu)", Activations.glu(Activations.leakyRelu(0.01f))),
        Arguments.of("drelu", Activations.drelu()),
        Arguments.of("reglu( up = relu )", Activations.drelu()),
        Arguments.of("swiglu(clamp_before=10)", Activations.swiglu(10f)),
        Arguments.of("swiglu(clamp_after=16)", Activations.swigluStep(16f)),
        Arguments.of("swiglu_oai", Activations.swigluOai()),
        Arguments.of("glu(swish(1.702),up_bias=1, clamp_before=7)", Activations.swigluOai()),
        Arguments.of("glu(clamp_after=1)", Activations.glu().clampedAfter(1f)),
        Arguments.of("glu(tanh,up=sigmoid)", Activations.glu(new Tanh(), new Sigmoid())),
        Arguments.of(
            "glu(up=hardtanh(-2,3))", Activations.glu(new Sigmoid(), new HardTanh(-2, 3))));
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
        Arguments.of(Activations.glu(new SquaredRelu()), "glu(squared_relu)"),
        Arguments.of(Activations.drelu(), "drelu"),
        Arguments.of(Activations.glu(new Relu(), new Tanh()), "reglu(up=tanh)"),
        Arguments.of(Activations.glu(new Tanh(), new Sigmoid()), "glu(tanh,up=sigmoid)"),
        Arguments.of(Activations.swiglu(10f), "swiglu(clamp_before=10.0)"),
        Arguments.of(Activations.swigluStep(16f), "swiglu(clamp_after=16.0)"),
        Arguments.of(Activations.swigluOai(), "swiglu_oai"),
        Arguments.of(
            Activations.swigluOai(1.5f, 7f), "glu(swish(1.5),clamp_before=7.0,up_bias=1.0)"),
        Arguments.of(Activations.glu().clampedAfter(0.5f), "glu(clamp_after=0.5)"));
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
    assertThat(Activations.gatedNames())
        .containsExactly("glu", "reglu", "swiglu", "geglu", "drelu", "swiglu_oai");
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
            "unknown gated linear unit",
            "glu, reglu, swiglu, geglu, drelu, swiglu_oai",
            "glu(...)");
  }

  static Stream<GatedLinearUnit> variants() {
    return GatedSubjects.all().stream()
        .filter(unit -> unit.clamp() != GatedLinearUnit.Clamp.NONE)
        .filter(unit -> Subjects.isBuiltIn(unit.activation()));
  }

  @DisplayName("the name of a clamped unit reads back as an equal one")
  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void roundTripOfVariant(GatedLinearUnit unit) {
    assertThat(Activations.parseGated(unit.name())).isEqualTo(unit);
  }

  @DisplayName("what a unit cannot have beside its activation: an error that says why")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "swiglu(10); silu already",
        "glu(tanh,sigmoid); does not take \"sigmoid\"",
        "swiglu(clamp_before=1,clamp_before=2); clamp_before is there twice",
        "swiglu(clamp_before=1,clamp_after=2); before or after",
        "swiglu(up_bias=1); up_bias needs clamp_before or clamp_after",
        "swiglu(clamp_before=x); cannot read \"x\" as a float for clamp_before",
        "swiglu(clamp_before=); as a float for clamp_before",
        "swiglu(clamp_before=0); limit must be above 0 but is 0.0",
        "swiglu(clamp_after=Infinity); limit must be a finite float",
        "swiglu(clamp_after=1E-50); clamp_after must be a float",
        "swiglu(clamp_after=1,up_bias=NaN); upBias must be a finite float",
        "reglu(up=relu,clamp_after=1); upActivation must be the identity but is relu",
        "glu(up=prelu); each element alone",
        "glu(,up=tanh); unknown activation",
        "swiglu(limit=3); silu already"
      })
  void refusedOption(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated(text))
        .withMessageContaining(why);
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
  @ValueSource(strings = {"glu", "reglu", "swiglu", "geglu", "drelu", "swiglu_oai", "glu(tanh)"})
  void parse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContaining("Activations.parseGated reads it");
  }
}
