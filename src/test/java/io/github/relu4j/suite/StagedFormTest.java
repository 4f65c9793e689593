package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.Tanh;
import io.github.relu4j.kernel.ScalarKernel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A formula too large for C2 to vectorise in one loop has a form in stages")
class StagedFormTest {

  static Stream<ElementwiseActivation> exponentials() {
    return Stream.of(
        Activations.elu(),
        Activations.elu(1.6732f),
        Activations.selu(),
        Activations.celu(),
        Activations.celu(0.5f),
        Activations.sigmoid(),
        Activations.logSigmoid(),
        Activations.tanh(),
        Activations.tanhshrink(),
        Activations.silu(),
        Activations.swish(1.702f),
        Activations.gelu(),
        Activations.geluTanh(),
        Activations.mish(),
        Activations.softplus(),
        Activations.softplus(0.5f, 20f),
        Activations.exponential(),
        Activations.sqrtSoftplus());
  }

  @DisplayName("for f and f'")
  @ParameterizedTest(name = "{0}")
  @MethodSource("exponentials")
  void isThere(ElementwiseActivation activation) {
    assertThat(activation.scalarKernel()).isNotNull();
  }

  @Test
  @DisplayName("of both, not of one alone")
  void hasBoth() {
    ScalarKernel<Tanh> kernel = Activations.tanh().scalarKernel();
    assertThatNullPointerException()
        .isThrownBy(() -> new ScalarKernel<Tanh>(null, kernel.derivative()))
        .withMessage("forward");
    assertThatNullPointerException()
        .isThrownBy(() -> new ScalarKernel<Tanh>(kernel.forward(), null))
        .withMessage("derivative");
  }
}
