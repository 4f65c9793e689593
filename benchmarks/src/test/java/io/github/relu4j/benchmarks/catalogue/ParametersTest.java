package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parameters of an activation")
class ParametersTest {

  @Test
  @DisplayName("have their values before what is said of them")
  void values() {
    assertThat(Parameters.lines(Activations.elu(2f), Map.of("alpha", "the scale")))
        .containsExactly("`alpha` = 2.0, the scale");
    assertThat(Parameters.lines(Activations.prelu(0.5f, 1f), Map.of("alpha", "the slopes")))
        .containsExactly("`alpha` = {0.5, 1.0}, the slopes");
  }

  @Test
  @DisplayName("have to be documented, each of them")
  void undocumented() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.lines(Activations.hardTanh(), Map.of("min", "the bound")))
        .withMessage("io.github.relu4j.HardTanh: the class comment lacks @param max");
  }

  @Test
  @DisplayName("have to be those that the activation has")
  void unknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.lines(Activations.prelu(), Map.of("slope", "the slope")))
        .withMessage("io.github.relu4j.PRelu: @param slope needs a method slope()");
  }
}
