package io.github.relu4j.names;

import static io.github.relu4j.names.KerasTest.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Keras' configurations")
class KerasConfigurationTest {

  @DisplayName("a PReLU has its initial slope, of an initializer that gives one")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Zeros, '', 0", "Ones, '', 1", "Constant, '\"value\": 0.25', 0.25"})
  void initializers(String initializer, String config, float alpha) {
    String prelu = layer("PReLU", "\"alpha_initializer\": " + layer(initializer, config));
    assertThat(Keras.read(prelu)).isEqualTo(Activations.prelu(alpha));
  }

  private static final String DTYPE =
      """
      "dtype": {"module": "keras", "class_name": "DTypePolicy",
                "config": {"name": "float32"}, "registered_name": null}
      """;

  /** As Keras 3.15 writes a layer that has been built. */
  private static final String WRITTEN_BY_KERAS =
      """
      {"module": "keras.layers", "class_name": "PReLU",
       "config": {"name": "p_re_lu", "trainable": true, %s,
                  "activity_regularizer": {"module": "keras.regularizers", "class_name": "L2",
                                           "config": {"l2": 0.01}, "registered_name": null},
                  "alpha_initializer": {"module": "keras.initializers", "class_name": "Constant",
                                        "config": {"value": 0.25}, "registered_name": null},
                  "alpha_regularizer": null, "alpha_constraint": null, "shared_axes": null},
       "registered_name": null, "build_config": {"input_shape": [null, 4]}}
      """
          .formatted(DTYPE);

  @Test
  @DisplayName("what else Keras writes beside a layer's arguments is passed over")
  void writtenByKeras() {
    assertThat(Keras.read(WRITTEN_BY_KERAS)).isEqualTo(Activations.prelu(0.25f));
  }

  @Test
  @DisplayName("an Activation layer may apply a layer, or a function as an object")
  void nestedActivation() {
    String leaky = layer("LeakyReLU", "\"negative_slope\": 0.1, " + DTYPE);
    assertThat(Keras.read(layer("Activation", DTYPE + ", \"activation\": " + leaky)))
        .isEqualTo(Activations.leakyRelu(0.1f));
    String function =
        """
        {"module": "builtins", "class_name": "function",
         "config": "leaky_relu", "registered_name": "function"}
        """;
    assertThat(Keras.read(layer("Activation", "\"activation\": " + function)))
        .isEqualTo(Activations.leakyRelu(0.2f));
    assertThat(Keras.read(function)).isEqualTo(Activations.leakyRelu(0.2f));
  }

  @Test
  @DisplayName("a map is read as its JSON is, whatever the type of its numbers")
  void maps() {
    Map<String, Object> relu6 = Map.of("class_name", "ReLU", "config", Map.of("max_value", 6));
    assertThat(Keras.read(relu6)).isEqualTo(Activations.relu6());
    Map<String, Object> leaky =
        Map.of("class_name", "LeakyReLU", "config", Map.of("negative_slope", 0.1));
    assertThat(Keras.read(leaky)).isEqualTo(Activations.leakyRelu(0.1f));
    Map<String, Object> nested =
        Map.of("class_name", "Activation", "config", Map.of("activation", leaky));
    assertThat(Keras.read(nested)).isEqualTo(Activations.leakyRelu(0.1f));
  }

  @DisplayName("a random initializer: its slopes are not in the configuration")
  @Test
  void randomInitializer() {
    String normal = layer("RandomNormal", "\"mean\": 0.0, \"stddev\": 0.05, \"seed\": null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("PReLU", "\"alpha_initializer\": " + normal)))
        .withMessageContainingAll("alpha_initializer", "RandomNormal");
  }

  @DisplayName("a user's class may have the name of one of Keras: it is refused")
  @ParameterizedTest
  @ValueSource(strings = {"LeakyReLU", "package>LeakyReLU"})
  void registeredClass(String registeredName) {
    String custom =
        """
        {"module": null, "class_name": "LeakyReLU", "config": {}, "registered_name": "%s"}
        """
            .formatted(registeredName);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(custom))
        .withMessageContainingAll("LeakyReLU", "registered as \"" + registeredName + "\"");
  }

  @Test
  @DisplayName("so may a user's function: it is refused")
  void registeredFunction() {
    String custom =
        """
        {"module": "builtins", "class_name": "function", "config": "relu", "registered_name": "%s"}
        """;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(custom.formatted("package>relu")))
        .withMessageContainingAll("relu", "registered as \"package>relu\"");
    assertThat(Keras.read(custom.formatted("relu"))).isEqualTo(Activations.relu());
    assertThat(Keras.read(custom.formatted("function"))).isEqualTo(Activations.relu());
  }

  @DisplayName("a user's function that is not registered is known by its module: it is refused")
  @ParameterizedTest
  @ValueSource(strings = {"null", "\"__main__\"", "\"mine.keras\"", "\"kerastuner\""})
  void functionOfAnotherModule(String module) {
    String custom =
        """
        {"module": %s, "class_name": "function", "config": "relu", "registered_name": "relu"}
        """
            .formatted(module);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(custom))
        .withMessageContainingAll("relu", "module " + module.replaceAll("^null$", "\"null\""));
  }

  @DisplayName("a function of a module of Keras is Keras' own")
  @ParameterizedTest
  @ValueSource(strings = {"keras.activations", "keras.src.activations.activations", "tf_keras"})
  void functionOfKeras(String module) {
    String own =
        """
        {"module": "%s", "class_name": "function", "config": "relu", "registered_name": "relu"}
        """
            .formatted(module);
    assertThat(Keras.read(own)).isEqualTo(Activations.relu());
  }

  @Test
  @DisplayName("a user's initialiser of slopes may have the name of one of Keras: it is refused")
  void registeredInitializer() {
    String zeros =
        "\"alpha_initializer\": {\"class_name\": \"Zeros\", \"config\": {},"
            + " \"registered_name\": \"my>Zeros\"}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("PReLU", zeros)))
        .withMessageContainingAll("Zeros", "registered as \"my>Zeros\"");
  }

  @Test
  @DisplayName("an Activation of an Activation, such as a map that contains itself, is refused")
  void activationOfItself() {
    Map<String, Object> itself = new HashMap<>();
    itself.put("class_name", "Activation");
    itself.put("config", Map.of("activation", itself));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(itself))
        .withMessage("activation must not be an Activation itself");
  }

  @DisplayName("no configuration: the error tells what is missing")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{};class_name must be a text but is null",
        "{\"class_name\": 3};class_name must be a text but is 3",
        "{\"class_name\": \"ReLU\"};config must be an object but is null",
        "{\"class_name\": \"ReLU\", \"config\": \"relu\"};config must be an object but is relu",
        "{\"class_name\": \"function\", \"config\": {}};config must be a text but is {}",
        "{\"class_name\": \"ReLU\", \"config\": {};not JSON at index 35",
        "{\"class_name\": \"ReLU\", \"config\": {\"max_value\": Infinity}};not JSON at index 47",
        "\"relu;not JSON at index 5"
      })
  void noConfiguration(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(text))
        .withMessageContaining(message);
  }
}
