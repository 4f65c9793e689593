package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The configuration of a Hugging Face model")
class HuggingFaceConfigurationTest {

  /** Each with its function and its gate, empty where it is known to be the other. */
  private static final String LIST = "/io/github/relu4j/names/huggingface-configurations.csv";

  @DisplayName("has the function that the list says, unless it is known to be a gate")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = LIST, numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
  void function(String json, String function, String gate, String source) {
    if (function == null) {
      assertThatIllegalArgumentException()
          .as(source)
          .isThrownBy(() -> HuggingFace.read(json))
          .withMessageEndingWith(" stands for a gate, of two inputs: use HuggingFace.readGate");
    } else {
      assertThat(HuggingFace.read(json)).as(source).isEqualTo(Activations.parse(function));
    }
  }

  @DisplayName("has the gate that the list says, unless it is known to have none")
  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = LIST, numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
  void gate(String json, String function, String gate, String source) {
    if (gate == null) {
      assertThatIllegalArgumentException()
          .as(source)
          .isThrownBy(() -> HuggingFace.readGate(json))
          .withMessageEndingWith(" stands for no gate: use HuggingFace.read");
    } else {
      assertThat(HuggingFace.readGate(json)).as(source).isEqualTo(Activations.parseGated(gate));
    }
  }

  @Test
  @DisplayName("is read as a map as it is in JSON")
  void map() {
    Map<String, Object> configuration = new HashMap<>();
    configuration.put("hidden_act", "gelu_new");
    configuration.put("hidden_activation", null);
    configuration.put("hidden_size", 64);
    assertThat(HuggingFace.read(configuration)).isEqualTo(Activations.geluTanh());
    assertThat(HuggingFace.readGate(configuration))
        .isEqualTo(Activations.glu(Activations.geluTanh()));
  }

  @DisplayName("of an unknown model with a limit is refused, since models clamp in different ways")
  @ParameterizedTest
  @ValueSource(strings = {"", "\"model_type\": \"llama\", ", "\"model_type\": 3, "})
  void limitOfUnknownModel(String type) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HuggingFace.readGate(
                    "{" + type + "\"hidden_act\": \"silu\", \"swiglu_limit\": 7.0}"))
        .withMessageStartingWith("swiglu_limit = 7.0 clamps in one way or another")
        .withMessageEndingWith(": use Activations.swiglu, swigluStep or swigluOai");
  }

  @Test
  @DisplayName("may clamp another function than SiLU")
  void otherFunction() {
    assertThat(
            HuggingFace.readGate(
                "{\"model_type\": \"hy_v4\", \"hidden_act\": \"gelu\", \"swiglu_limit\": 5}"))
        .isEqualTo(Activations.geglu().clampedBefore(5f));
  }

  @DisplayName("with a limit that is none is refused")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0", "-7", "1e39", "\"7\"", "[7]"})
  void noLimit(String limit) {
    for (String type : List.of("gpt_oss", "deepseek_v4")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  HuggingFace.readGate(
                      "{\"model_type\": \"%s\", \"hidden_act\": \"silu\", \"swiglu_limit\": %s}"
                          .formatted(type, limit)))
          .withMessageContaining("limit must be ");
    }
  }

  @DisplayName("with two functions is refused, since nothing says which is meant")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hidden_act\": \"silu\", \"activation_function\": \"gelu\"}",
        "{\"activation\": \"relu\", \"mlp_hidden_act\": \"relu2\"}",
        "{\"model_type\": \"gemma\", \"hidden_act\": \"gelu\", \"hidden_activation\": \"gelu\"}",
        "{\"model_type\": \"gemma\", \"hidden_act\": \"silu\","
            + " \"hidden_activation\": \"gelu_pytorch_tanh\"}"
      })
  void severalFunctions(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(json))
        .withMessageStartingWith("only one of several functions can be read, but there are {");
  }

  @Test
  @DisplayName("may have one function by two keys")
  void oneFunctionTwice() {
    assertThat(HuggingFace.read("{\"hidden_act\": \"relu\", \"activation_function\": \"relu\"}"))
        .isEqualTo(Activations.relu());
  }

  @DisplayName("without a function is refused: the error lists the keys")
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"hidden_act\": null}", "{\"projector_hidden_act\": \"gelu\"}"})
  void noFunction(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(json))
        .withMessageContainingAll("must have one of", "hidden_act", "feed_forward_proj", "but has");
  }

  @Test
  @DisplayName("of several modalities is refused: the error says where the functions are")
  void functionsInside() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HuggingFace.read(
                    "{\"text_config\": {\"hidden_act\": \"silu\"}, \"rope\": {},"
                        + " \"vision_config\": {\"hidden_act\": \"gelu\"}}"))
        .withMessageEndingWith("; read one of those inside, text_config, vision_config");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HuggingFace.readGate(
                    "{\"model_type\": \"step3p7\", \"text_config\": {\"model_type\": \"step3p5\","
                        + " \"swiglu_limits\": [7]}}"))
        .withMessageEndingWith("; read one of those inside, text_config");
  }

  @Test
  @DisplayName("of a Pop2Piano must have its dense_act_fn")
  void pop2piano() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HuggingFace.readGate(
                    "{\"model_type\": \"pop2piano\", \"feed_forward_proj\": \"gated-gelu\"}"))
        .withMessage("a pop2piano has its function as dense_act_fn, which must be given");
  }

  @DisplayName("with an unknown function is refused: the error lists the others")
  @ParameterizedTest
  @ValueSource(
      strings = {"{\"hidden_act\": \"swiglu\"}", "{\"feed_forward_proj\": \"glu-gelu-relu\"}"})
  void unknownFunction(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(json))
        .withMessageContainingAll(
            "there is no counterpart of the Hugging Face activation", "gelu_fast, gelu_new");
  }

  @Test
  @DisplayName("has a gate only of a function of each element alone")
  void notElementwise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.readGate("{\"hidden_act\": \"prelu\"}"))
        .withMessage("a gate acts on each element alone, and prelu does not");
  }

  static Stream<Object> noTexts() {
    return Stream.of(1, true, List.of("gelu"), Map.of(), new float[0]);
  }

  @DisplayName("has texts as names of functions, and nothing else")
  @ParameterizedTest
  @MethodSource("noTexts")
  void noText(Object value) {
    for (String key : List.of("hidden_act", "hidden_activation", "feed_forward_proj")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HuggingFace.read(Map.of(key, value)))
          .withMessageStartingWith(key + " must be a text but is ");
    }
  }

  @Test
  @DisplayName("may hold anything by keys that are not read, itself too")
  void endless() {
    Map<String, Object> configuration = new HashMap<>();
    configuration.put("hidden_act", "silu");
    configuration.put("text_config", configuration);
    assertThat(HuggingFace.readGate(configuration)).isEqualTo(Activations.swiglu());
    configuration.remove("hidden_act");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(configuration))
        .withMessageEndingWith("but has [text_config]");
  }

  static Stream<Map<?, ?>> namesThatAreNoTexts() {
    return Stream.of(
        Map.of(3, "x"),
        Collections.singletonMap(null, "x"),
        new TreeMap<>(Map.of(3, "x")),
        Collections.singletonMap(Arrays.asList((Object) null), "x"));
  }

  @DisplayName("with a key that is no text is refused")
  @ParameterizedTest
  @MethodSource("namesThatAreNoTexts")
  @SuppressWarnings("unchecked")
  void noTextAsKey(Map<?, ?> configuration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read((Map<String, ?>) configuration))
        .withMessageStartingWith("a name in a Hugging Face configuration must be a text but is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(Map.of("hidden_size", 3, "text_config", configuration)))
        .withMessageStartingWith("a Hugging Face configuration must have one of");
  }

  @DisplayName("that is no object is refused")
  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"silu\"", "null", "[{\"hidden_act\": \"silu\"}]"})
  void noObject(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.readGate(json))
        .withMessage("a configuration must be an object but is " + json);
  }

  @Test
  @DisplayName("that is no JSON is refused by both, with the index")
  void noJson() {
    String withInfinity = "{\"hidden_act\": \"silu\", \"time_step_limit\": [0.0, Infinity]}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(withInfinity))
        .withMessageStartingWith("not JSON at index 48: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.readGate(withInfinity))
        .withMessageStartingWith("not JSON at index 48: ");
  }

  @Test
  @DisplayName("must not be null")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.read((Map<String, ?>) null))
        .withMessage("configuration");
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.readGate((Map<String, ?>) null))
        .withMessage("configuration");
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.readGate((String) null))
        .withMessage("json");
  }
}
