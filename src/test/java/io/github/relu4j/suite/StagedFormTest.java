package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.Tanh;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.reference.Entries;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A formula too large for C2 to vectorise in one loop has a form in stages")
class StagedFormTest {

  /** Those of the smooth ones that are small enough for one loop in floats. */
  private static final Set<String> SMALL = Set.of("softsign");

  static Stream<ElementwiseActivation> exponentials() {
    return Entries.smooth().stream()
        .filter(entry -> !SMALL.contains(entry.baseName()))
        .flatMap(
            entry -> Stream.concat(Stream.of(entry.usual()), entry.samples().values().stream()))
        .filter(ElementwiseActivation.class::isInstance)
        .map(ElementwiseActivation.class::cast);
  }

  @DisplayName("for f and f'")
  @ParameterizedTest(name = "{0}")
  @MethodSource("exponentials")
  void isThere(ElementwiseActivation activation) {
    assertThat(activation.scalarKernel())
        .as(
            "add scalarKernel() to %s, as Mish has it, or its name to SMALL here",
            activation.getClass().getSimpleName())
        .isNotNull();
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
