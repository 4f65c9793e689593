package io.github.relu4j.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name that another system has for an activation")
class ForeignNameTest {

  @Test
  @DisplayName("comes with all its parameters, and without")
  void parameters() {
    assertThat(ForeignName.of(Framework.ONNX, Activations.softShrink(2f)))
        .isEqualTo(new ForeignName("`Shrink(bias=2.0, lambd=2.0)`", "`Shrink`"));
  }

  @Test
  @DisplayName("is a dash if there is no counterpart")
  void none() {
    assertThat(ForeignName.of(Framework.JAX, Activations.hardShrink()))
        .isEqualTo(new ForeignName("–", "–"));
  }

  @Test
  @DisplayName("is the reason if there is a counterpart that takes no such parameters")
  void unsayable() {
    assertThat(ForeignName.of(Framework.ONNX, Activations.prelu()).text()).contains("PRelu");
  }

  @DisplayName("is written in JAX' way")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "relu6,jax.nn.relu6",
    "leaky_relu,jax.nn.leaky_relu",
    "hardtanh,jax.nn.hard_tanh",
    "softsign,jax.nn.soft_sign",
    "gelu,jax.nn.gelu(approximate=False)",
    "gelu_tanh,jax.nn.gelu"
  })
  void jax(String name, String function) {
    assertThat(JaxNames.of(name)).contains(function);
  }
}
