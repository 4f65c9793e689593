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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What models of Keras have in their files")
class KerasModelsTest {

  @DisplayName("is read as the source of that Keras has it")
  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvFileSource(
      resources = "/io/github/relu4j/names/keras.csv",
      delimiter = ';',
      quoteCharacter = '`')
  void inModels(String written, String name, String source) {
    assertThat(Keras.read(written)).as(source).isEqualTo(Activations.parse(name));
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
