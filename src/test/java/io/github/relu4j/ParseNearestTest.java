package io.github.relu4j;

import static io.github.relu4j.support.Providing.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name that is nearly one is answered with that one")
class ParseNearestTest {

  @DisplayName("as it is spelled elsewhere, or mistyped")
  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvFileSource(resources = "/io/github/relu4j/names/near-misses.csv", delimiter = ';')
  void activation(String written, String nearest, String source) {
    assertThatIllegalArgumentException()
        .as(source)
        .isThrownBy(() -> Activations.parse(written))
        .withMessageContaining("\"; the nearest is " + nearest + "; known are relu, leaky_relu");
    assertThat(Activations.names()).contains(nearest);
  }

  @DisplayName("by parseGated too, also in the gate")
  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "SwiGLU, swiglu",
    "GEGLU, geglu",
    "Swi_GLU, swiglu",
    "reglue, reglu",
    "GLU(sigmoid), glu",
    "glu(LeakyReLU(0.2)), leaky_relu",
    "glu(hard-swish), hardswish"
  })
  void gated(String written, String nearest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated(written))
        .withMessageContaining("; the nearest is " + nearest + "; known are ");
  }

  @DisplayName("and with the method that reads it, if that is another")
  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "SwiGLU, swiglu: Activations.parseGated",
    "Softmax(10), softmax: Activations.parseSoftmax",
    "LogSoftmax, log_softmax: Activations.parseLogSoftmax",
    "MaxOut(2), maxout: Activations.parseMaxout"
  })
  void readByAnother(String written, String answer) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(written))
        .withMessageContaining("; the nearest is " + answer + " reads it; known are ");
  }

  @DisplayName("and with none where none is near")
  @ParameterizedTest
  @ValueSource(strings = {"", "x", "serf", "hardly_anything_known", "()", "__", "linear", "1"})
  void noneIsNear(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(written))
        .withMessageContaining("\"; known are relu, leaky_relu");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated(written))
        .withMessageContaining("\"; known are glu, reglu");
  }

  @Test
  @DisplayName("also where a provider has it")
  void provided(@TempDir Path directory) throws IOException {
    with(
        directory,
        () ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> Activations.parse("SquaredRelu"))
                .withMessageContaining("; the nearest is squared_relu; known are "),
        ProvidersTest.OfSquaredRelu.class);
  }
}
