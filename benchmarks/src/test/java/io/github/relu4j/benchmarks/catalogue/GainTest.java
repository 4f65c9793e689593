package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The gain of initial weights")
class GainTest {

  @Test
  @DisplayName("is 1 for a layer without an activation, whose input keeps its mean square")
  void identity() {
    assertThat(gain("identity").computed()).isEqualTo(1, within(1e-7));
  }

  @DisplayName("is computed as PyTorch's formula has it for a leaky rectifier")
  @ParameterizedTest
  @ValueSource(floats = {0f, 0.01f, 0.25f, 1f, -2f})
  void leaky(float slope) {
    assertThat(gain("leaky_relu(" + slope + ")").computed())
        .isEqualTo(Math.sqrt(2 / (1 + (double) slope * slope)), within(1e-6));
  }

  @Test
  @DisplayName("is exact across a jump")
  void jump() {
    // E[z^2; z > 1] = density(1) + P(z > 1)
    double meanSquare = 0.24197072451914337 + 0.15865525393145707;
    assertThat(gain("threshold(1,0)").computed())
        .isEqualTo(1 / Math.sqrt(meanSquare), within(1e-7));
  }

  @Test
  @DisplayName("is PyTorch's where that is another one")
  void fromPyTorch() {
    assertThat(gain("tanh").recommended()).isEqualTo(5.0 / 3);
    assertThat(gain("sigmoid").recommended()).isEqualTo(1);
  }

  private static Gain gain(String text) {
    Activation activation = Activations.parse(text);
    return Gain.of(text, activation::forward);
  }
}
