package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hugging Face's names and printed modules")
class HuggingFaceTest {

  /** Each name and each module, what it is here, and where that is read. */
  private static final String LIST = "/io/github/relu4j/names/huggingface.csv";

  @DisplayName("are the activations that the list of names says")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = LIST, numLinesToSkip = 1)
  void named(String name, String activation, String source) {
    assertThat(HuggingFace.read(" " + name + " "))
        .as(source)
        .isEqualTo(Activations.parse(activation));
  }

  @Test
  @DisplayName("are all in that list")
  void listed() throws IOException {
    List<String> names =
        Files.readAllLines(Path.of("src/test/resources" + LIST)).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .filter(name -> name.indexOf('(') < 0)
            .sorted()
            .toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read("none"))
        .withMessageEndingWith("; there are counterparts of " + String.join(", ", names));
  }

  @DisplayName("the name that is written is the usual one, and reads back")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "gelu;gelu",
        "gelu_tanh;gelu_pytorch_tanh",
        "clamped(gelu,-10.0,10.0);gelu_10",
        "silu;silu",
        "swish(1.702);quick_gelu",
        "hardswish;hardswish",
        "leaky_relu(0.01);leaky_relu",
        "identity;linear",
        "prelu(0.25);prelu",
        "relu2;relu2",
        "laplace(0.707107,0.282095);laplace",
        "sqrtsoftplus;sqrtsoftplus",
        "xielu(0.8,0.8,0.5);xielu"
      })
  void written(String activation, String name) {
    assertThat(HuggingFace.write(Activations.parse(activation))).isEqualTo(name);
    assertThat(HuggingFace.read(name)).isEqualTo(Activations.parse(activation));
  }

  @Test
  @DisplayName("Swish with beta 1 is written as SiLU")
  void swish() {
    assertThat(HuggingFace.write(Activations.swish(1f))).isEqualTo("silu");
  }

  @DisplayName("what has no name is an error that says so")
  @ParameterizedTest
  @ValueSource(strings = {"elu(1.0)", "softplus(1.0,20.0)", "hardsigmoid", "exponential"})
  void noName(String activation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.write(Activations.parse(activation)))
        .withMessage("there is no Hugging Face activation for " + activation);
  }

  @DisplayName("a name stands for one parameter: with others it is an error")
  @ParameterizedTest(name = "{0} cannot say {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "gelu_10;clamped(gelu,-6.0,6.0)",
        "gelu_10;clamped(gelu_tanh,-10.0,10.0)",
        "leaky_relu;leaky_relu(0.2)",
        "laplace;laplace(0.5,0.25)",
        "prelu;prelu(0.1)",
        "prelu;prelu(0.25,0.25)",
        "quick_gelu;swish(1.5)",
        "xielu;xielu(0.8,0.9,0.5)"
      })
  void otherParameter(String name, String activation) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.write(Activations.parse(activation)))
        .withMessage("the Hugging Face activation " + name + " cannot say " + activation);
  }

  @DisplayName("an unknown name is an error that lists the others: capitals make a difference")
  @ParameterizedTest
  @ValueSource(strings = {"GELU", "geglu", "gated-gelu", "NewGELUActivation", "", "\"gelu\""})
  void unknownName(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(name))
        .withMessageContainingAll(
            "there is no counterpart of the Hugging Face activation \"" + name + "\"",
            "gelu_fast, gelu_new");
  }

  @Test
  @DisplayName("swigluoai is the name of a gate: the error says what to use")
  void gate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read("swigluoai"))
        .withMessageContainingAll("no Activation here", "use Activations.swigluOai()");
  }

  @DisplayName("a module is read with its own parameters alone")
  @ParameterizedTest
  @ValueSource(strings = {"NewGELUActivation(1)", "SiLUActivation(inplace=True)"})
  void moduleWithParameter(String module) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(module))
        .withMessageContainingAll(module, "does not take");
  }

  @Test
  @DisplayName("a module that does not show its limits is an error that says so")
  void limitsNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read("ClippedGELUActivation()"))
        .withMessage(
            "a printed ClippedGELUActivation does not show its limits: use Activations.clamped,"
                + " or the name gelu_10 for -10 and 10");
  }

  @DisplayName("an unknown module is an error that names it")
  @ParameterizedTest
  @ValueSource(strings = {"RMSNorm((4096,), eps=1e-05)", "newgeluactivation()"})
  void unknownModule(String module) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(module))
        .withMessageContaining("of the PyTorch ")
        .withMessageContaining("\"" + module.substring(0, module.indexOf('(')) + "\"");
  }

  @Test
  @DisplayName("null is refused")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.read((String) null))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.write(null))
        .withMessage("activation");
  }
}
