package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("timm's names and printed modules")
class TimmTest {

  /** Each name and each module, what it is here, and where that is read. */
  private static final String LIST = "/io/github/relu4j/names/timm.csv";

  @DisplayName("are the activations that the list of names says")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = LIST, numLinesToSkip = 1)
  void named(String name, String activation, String source) {
    assertThat(Timm.read(" " + name + " ")).as(source).isEqualTo(Activations.parse(activation));
  }

  @Test
  @DisplayName("are all in that list")
  void listed() throws IOException {
    List<String> names =
        Files.readAllLines(Path.of("src/test/resources" + LIST)).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .filter(name -> name.indexOf('(') < 0)
            .filter(name -> name.equals(name.toLowerCase(Locale.ROOT)))
            .sorted()
            .toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timm.read("none"))
        .withMessageEndingWith("; there are counterparts of " + String.join(", ", names));
  }

  @DisplayName("the name that is written is the usual one, and reads back")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "gelu;gelu",
        "gelu_tanh;gelu_tanh",
        "silu;silu",
        "swish(1.702);quick_gelu",
        "hardswish;hard_swish",
        "hardsigmoid;hard_sigmoid",
        "leaky_relu(0.01);leaky_relu",
        "elu(1);elu",
        "celu(1);celu",
        "identity;identity",
        "hard_mish;hard_mish",
        "prelu(0.25);prelu"
      })
  void written(String activation, String name) {
    assertThat(Timm.write(Activations.parse(activation))).isEqualTo(name);
    assertThat(Timm.read(name)).isEqualTo(Activations.parse(activation));
  }

  @DisplayName("what has no name is an error that says so")
  @ParameterizedTest
  @ValueSource(strings = {"relu2", "softplus(1.0,20.0)", "exponential"})
  void noName(String activation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timm.write(Activations.parse(activation)))
        .withMessage("there is no timm activation for " + activation);
  }

  @DisplayName("an unknown name is an error that lists the others, as is that of no activation")
  @ParameterizedTest
  @ValueSource(strings = {"gelu_new", "gelutanh", ""})
  void unknownName(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timm.read(name))
        .withMessageContainingAll(
            "there is no counterpart of the timm activation \"" + name + "\"",
            "gelu_tanh, hard_mish, hard_sigmoid");
  }

  @Test
  @DisplayName("null is refused")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> Timm.read(null)).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> Timm.write(null)).withMessage("activation");
  }
}
