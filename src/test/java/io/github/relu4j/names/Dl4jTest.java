package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Deeplearning4j's names")
class Dl4jTest {

  @DisplayName("a constant or a function is ours, with Deeplearning4j's defaults")
  @ParameterizedTest(name = "{0} is {1} ({2})")
  @CsvFileSource(
      resources = "/io/github/relu4j/names/dl4j.csv",
      delimiter = ';',
      numLinesToSkip = 1)
  void read(String text, String name, String source) {
    assertThat(Dl4j.read(text)).isEqualTo(Activations.parse(name));
  }

  @Test
  @DisplayName("SOFTMAX is no activation: the error says what is")
  void softmax() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dl4j.read("SOFTMAX"))
        .withMessageContainingAll(
            "Deeplearning4j activation", "no Activation here", "use Activations.softmax(width)");
  }

  @DisplayName("what has no counterpart or is malformed: the error quotes it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "PRELU;no counterpart of the Deeplearning4j activation \"PRELU\"",
        "gelu(precise=true);there are counterparts with [precise=false]",
        "new ActivationGELU(true);there are counterparts with [precise=false]",
        "leakyrelu(a=x);a must be a number but is x",
        "leakyrelu(slope=0.2);slope",
        "leakyrelu(a=0.2, alpha=0.3);a=0.2",
        "new ActivationLReLU(0.2, 0.3);number 2",
        "new ActivationLReLU(1e39);alpha",
        "new ActivationRReLU(0.5, 0.25);upper",
        "new ActivationLReLU(0.2;parenthesis",
        "{\"alpha\": 0.2};@class must be a text but is null",
        "{\"@class\": 1};@class must be a text but is 1",
        "{\"@class\": \"my.Activation\"};MY.ACTIVATION",
        "{\"@class\": \"ActivationELU\", \"alpha\": \"1\"};alpha must be a number but is 1",
        "{\"@class\": \"ActivationELU\", \"alpha\": 1e39};alpha must be a float",
        "{\"@class\": \"ActivationReLU\", \"max\": 6.0};max=6.0",
        "{\"@class\": \"ActivationELU\";not JSON at index 26"
      })
  void refused(String text, String quoted) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dl4j.read(text))
        .withMessageContaining(quoted);
  }

  @DisplayName("what is written is a constant, or a function with parameters, and reads back")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "relu;RELU",
        "leaky_relu(0.01);LEAKYRELU",
        "leaky_relu(0.2);new ActivationLReLU(0.2)",
        "rrelu;RRELU",
        "rrelu(0.1,0.3);new ActivationRReLU(0.1, 0.3)",
        "elu;ELU",
        "elu(0.5);new ActivationELU(0.5)",
        "threshold(1,0);THRESHOLDEDRELU",
        "threshold(0.5,0);new ActivationThresholdedReLU(0.5)",
        "softplus;SOFTPLUS",
        "hardsigmoid_linear;HARDSIGMOID",
        "swish(1.702);GELU",
        "silu;SWISH",
        "cube;CUBE"
      })
  void written(String activation, String text) {
    assertThat(Dl4j.write(Activations.parse(activation))).isEqualTo(text);
    assertThat(Dl4j.write(Dl4j.read(text))).isEqualTo(text);
  }

  @DisplayName("what Deeplearning4j cannot say: the error names it")
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "gelu;there is no Deeplearning4j activation for gelu",
        "threshold(0,7);the Deeplearning4j activation THRESHOLDEDRELU cannot say threshold(0.0,7.0)",
        "hardtanh(0,1);the Deeplearning4j activation HARDTANH cannot say hardtanh(0.0,1.0)"
      })
  void notWritten(String activation, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dl4j.write(Activations.parse(activation)))
        .withMessage(message);
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> Dl4j.read(null)).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> Dl4j.write(null)).withMessage("activation");
  }
}
