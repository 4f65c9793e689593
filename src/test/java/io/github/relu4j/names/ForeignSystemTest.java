package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.ignored;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignParameter.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.internal.check.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A system of foreign names")
class ForeignSystemTest {

  private static final ForeignSystem SYSTEM =
      new ForeignSystem(
          "test unit",
          List.of(
              plain("Cut", Relu.class, Relu::new, exactly("at", "nowhere"), ignored("in_place")),
              plain("Cut", Relu6.class, Relu6::new, exactly("at", "six", "nowhere")),
              plain("Tilt", LeakyRelu.class, () -> new LeakyRelu(0.5f)),
              one(
                  "Slope",
                  LeakyRelu.class,
                  slope -> new LeakyRelu(Parameter.requireNotNegative("slope", slope)),
                  LeakyRelu::negativeSlope,
                  required("slope"),
                  exactly("knee", 0f)),
              one("Scale", Elu.class, Elu::new, Elu::alpha, parameter("scale", 2f))));

  @Test
  @DisplayName("finds the form by the value of its fixed parameter, given or by default")
  void fixedParameter() {
    assertThat(SYSTEM.read("Cut", Map.of())).isEqualTo(Activations.relu());
    assertThat(SYSTEM.read("Cut", Map.of("at", "nowhere"))).isEqualTo(Activations.relu());
    assertThat(SYSTEM.read("Cut", Map.of("at", "six"))).isEqualTo(Activations.relu6());
  }

  @Test
  @DisplayName("takes -0 for the 0 of a fixed parameter")
  void fixedZero() {
    assertThat(SYSTEM.read("Slope", Map.of("slope", 0.1f, "knee", -0f)))
        .isEqualTo(Activations.leakyRelu(0.1f));
  }

  @Test
  @DisplayName("reads whatever an ignored parameter is given")
  void ignoredParameter() {
    assertThat(SYSTEM.read("Cut", Map.of("in_place", 1f))).isEqualTo(Activations.relu());
    assertThat(SYSTEM.read("Cut", Map.of("in_place", "yes"))).isEqualTo(Activations.relu());
  }

  @Test
  @DisplayName("takes the default of what is not given")
  void defaults() {
    assertThat(SYSTEM.read("Scale", Map.of())).isEqualTo(Activations.elu(2f));
    assertThat(SYSTEM.read("Scale", Map.of("scale", 3f))).isEqualTo(Activations.elu(3f));
  }

  @Test
  @DisplayName("no form for a fixed parameter's value: the error tells which values have one")
  void noForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.read("Cut", Map.of("at", "seven")))
        .withMessage(
            "there is no counterpart of the test unit Cut with {at=seven};"
                + " there are counterparts with [at=nowhere, in_place] or [at=six]");
  }

  @Test
  @DisplayName("an unknown name: the error lists the known ones")
  void unknownName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.read("Bend", Map.of()))
        .withMessage(
            "there is no counterpart of the test unit \"Bend\";"
                + " there are counterparts of Cut, Scale, Slope, Tilt");
  }

  @Test
  @DisplayName("a name that is nearly a known one: the error says which")
  void nearestName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.read("scales", Map.of()))
        .withMessageContaining(
            "\"scales\"; the nearest is Scale; there are counterparts of Cut, Scale");
  }

  @Test
  @DisplayName("a required parameter that is not given, or a text for a number: the error names it")
  void badParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.read("Slope", Map.of("knee", 0f)))
        .withMessage("the test unit Slope with {knee=0.0}: slope must be given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.read("Scale", Map.of("scale", "big")))
        .withMessage("the test unit Scale with {scale=big}: scale must be a number but is big");
  }

  @Test
  @DisplayName("writes all parameters in order, fixed ones too, but for those that say nothing")
  void writes() {
    ForeignForm.Written slope = SYSTEM.write(Activations.leakyRelu(0.1f));
    assertThat(slope.name()).isEqualTo("Slope");
    assertThat(slope.arguments()).containsExactly(Map.entry("slope", 0.1f), Map.entry("knee", 0f));
    assertThat(SYSTEM.write(Activations.relu()).arguments())
        .containsExactly(Map.entry("at", "nowhere"));
  }

  @Test
  @DisplayName("writes the first form that says all of the activation")
  void firstForm() {
    assertThat(SYSTEM.write(Activations.leakyRelu(0.5f)).name()).isEqualTo("Tilt");
  }

  @Test
  @DisplayName("what no form says is an error: there is none, or it cannot say it")
  void cannotSay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.write(Activations.tanh()))
        .withMessage("there is no test unit for tanh");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SYSTEM.write(Activations.leakyRelu(-1f)))
        .withMessage("the test unit Tilt cannot say leaky_relu(-1.0)");
  }
}
