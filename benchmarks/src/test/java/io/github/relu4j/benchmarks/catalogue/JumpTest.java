package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The jumps of a function")
class JumpTest {

  @Test
  @DisplayName("lie between two neighbouring floats")
  void neighbours() {
    assertThat(Jump.of(Activations.relu()::derivative))
        .containsExactly(new Jump(0f, Float.MIN_VALUE));
  }

  @Test
  @DisplayName("are all found, in order, and placed at the float that is easier to write")
  void all() {
    assertThat(Jump.of(Activations.hardTanh(-3f, 0.1f)::derivative))
        .extracting(Jump::at)
        .containsExactly(-3f, 0.1f);
    assertThat(Jump.of(Activations.hardShrink(0.5f)::forward))
        .extracting(Jump::at)
        .containsExactly(-0.5f, 0.5f);
  }

  @Test
  @DisplayName("may be small")
  void small() {
    assertThat(Jump.of(Activations.leakyRelu(0.99f)::derivative)).hasSize(1);
  }

  @Test
  @DisplayName("are none where a function bends, however sharply")
  void bends() {
    assertThat(Jump.of(Activations.relu()::forward)).isEmpty();
    assertThat(Jump.of(Activations.elu(1f)::derivative)).isEmpty();
  }

  @Test
  @DisplayName("are none where a function is steep or overflows")
  void steep() {
    assertThat(Jump.of(plain(x -> (float) Math.exp(x)))).isEmpty();
    assertThat(Jump.of(plain(x -> (float) Math.tanh(1000 * x)))).isEmpty();
  }

  private interface Plain {
    float at(float x);
  }

  private static FloatFunction plain(Plain function) {
    return (x, y) -> {
      for (int i = 0; i < x.length; i++) {
        y[i] = function.at(x[i]);
      }
    };
  }
}
