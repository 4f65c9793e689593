package io.github.relu4j.names;

import static io.github.relu4j.names.KerasTest.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What models of Keras have in their files")
class KerasModelsTest {

  @DisplayName("is read as the source of that Keras has it")
  @ParameterizedTest(name = "{1} in {0} is {2}: {3}")
  @CsvFileSource(
      resources = "/io/github/relu4j/names/keras.csv",
      delimiter = ';',
      quoteCharacter = '`')
  void inModels(Keras.Version version, String written, String name, String source) {
    assertThat(version == null ? Keras.read(written) : Keras.read(written, version))
        .as(source)
        .isEqualTo(Activations.parse(name));
  }

  private static final String HARD_SIGMOID_OF_TF_KERAS =
      "{\"class_name\": \"function\", \"config\": \"hard_sigmoid\", \"module\": \"tf_keras\"}";

  @DisplayName("is of Keras 2 where its module says so, whatever the caller says")
  @ParameterizedTest
  @EnumSource
  void module(Keras.Version version) {
    assertThat(Keras.read(HARD_SIGMOID_OF_TF_KERAS, version))
        .isEqualTo(Activations.hardSigmoidLinear());
    assertThat(Keras.read("tf_keras.activations.hard_sigmoid", version))
        .isEqualTo(Activations.hardSigmoidLinear());
  }

  @Test
  @DisplayName("is of the Keras of the layer that it is in")
  void moduleOfLayer() {
    String layer =
        """
        {"module": "%s", "class_name": "Activation", "config": {"activation": "hard_sigmoid"}}
        """;
    assertThat(Keras.read(layer.formatted("tf_keras.layers")))
        .isEqualTo(Activations.hardSigmoidLinear());
    assertThat(Keras.read(layer.formatted("keras.layers"))).isEqualTo(Activations.hardSigmoid());
  }

  @Test
  @DisplayName("may be of Keras 2 inside of a layer that does not say so")
  void moduleInside() {
    assertThat(Keras.read(layer("Activation", "\"activation\": " + HARD_SIGMOID_OF_TF_KERAS)))
        .isEqualTo(Activations.hardSigmoidLinear());
  }

  @Test
  @DisplayName("is of the Keras that the caller says, as a map and inside of one")
  void versionOfMap() {
    Map<String, Object> layer =
        Map.of("class_name", "Activation", "config", Map.of("activation", "hard_sigmoid"));
    assertThat(Keras.read(layer, Keras.Version.KERAS_2)).isEqualTo(Activations.hardSigmoidLinear());
    assertThat(Keras.read(layer, Keras.Version.KERAS_3)).isEqualTo(Activations.hardSigmoid());
    assertThat(Keras.read(layer)).isEqualTo(Activations.hardSigmoid());
  }

  @DisplayName("may be called as Keras calls a function, and be TensorFlow's own: it is refused")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tf.nn.hard_sigmoid",
        "tf.nn.crelu",
        "tf.nn.mish",
        "tf.nn.linear",
        "tf.nn.relu.relu",
        "tf.nn."
      })
  void notOfTensorFlow(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(name))
        .withMessageContaining("no counterpart of the Keras function \"" + name + "\"");
  }

  @DisplayName("may be a user's function with the name of one of KerasHub: it is refused")
  @ParameterizedTest
  @ValueSource(strings = {"gelu_approximate", "mine>gelu_approximate"})
  void functionOfUser(String registered) {
    String function =
        """
        {"module": "__main__", "class_name": "function", "config": "gelu_approximate",
         "registered_name": "%s"}
        """
            .formatted(registered);
    assertThatIllegalArgumentException().isThrownBy(() -> Keras.read(function));
  }

  @DisplayName(
      "may be an array of several numbers, or of none: it is refused, by the argument's name")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"ndarray\", \"value\": [0.1, 0.2]}",
        "{\"type\": \"ndarray\", \"value\": []}",
        "{\"type\": \"ndarray\", \"value\": null}",
        "{\"type\": \"ndarray\"}",
        "{\"type\": \"list\", \"value\": 0.3}",
        "{\"class_name\": \"__numpy__\", \"config\": {\"value\": [0.1, 0.2], \"dtype\": \"int8\"}}",
        "{\"class_name\": \"__numpy__\", \"config\": {\"value\": true, \"dtype\": \"bool\"}}",
        "{\"class_name\": \"__numpy__\", \"config\": 0.3}",
        "{\"class_name\": \"__bytes__\", \"config\": {\"value\": 0.3}}"
      })
  void arrays(String array) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("LeakyReLU", "\"alpha\": " + array)))
        .withMessageContaining("alpha must be a number but is ");
  }

  @Test
  @DisplayName("may be an array that contains itself: it is refused")
  void arrayOfItself() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    Map<String, Object> array = Map.of("type", "ndarray", "value", itself);
    Map<String, Object> layer = Map.of("class_name", "ELU", "config", Map.of("alpha", array));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer))
        .withMessageContaining("alpha must be a number but is ");
  }

  @DisplayName("may be out of a float's range: the error names the argument, in an array too")
  @ParameterizedTest
  @CsvSource({"1e39, 1e39 is too large", "1e-46, 1e-46 is too small"})
  void range(String number, String message) {
    String array = "{\"type\": \"ndarray\", \"value\": " + number + "}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("ELU", "\"alpha\": " + array)))
        .withMessageContainingAll("alpha", message);
  }

  @DisplayName("may be a PReLU whose initial slopes are not told: the error names the argument")
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"init\": \"glorot_uniform\";init must be Zeros, Ones or a Constant",
        "\"init\": null;init must be a number but is None",
        "\"init\": \"zero\", \"alpha_initializer\": \"zeros\";no counterpart"
      })
  void initOfKeras1(String config, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("PReLU", config)))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("may be a layer of Keras 1 that has no init: it is refused with one")
  void initOfAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("ELU", "\"init\": \"zero\"")))
        .withMessageContainingAll("ELU", "init");
  }
}
