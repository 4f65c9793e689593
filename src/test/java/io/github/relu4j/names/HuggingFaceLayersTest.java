package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A layer of a Hugging Face model")
class HuggingFaceLayersTest {

  /** Each with the gate of the experts, and that of the shared one. */
  private static final String LIST = "/io/github/relu4j/names/huggingface-layers.csv";

  private static final String STEP = "{\"model_type\": \"step3p5\", \"%s\": %s}";

  @DisplayName("has the gate that the list says")
  @ParameterizedTest(name = "{0}, layer {1}: {2}")
  @CsvFileSource(resources = LIST, numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
  void gate(String json, int layer, String gate, String shared, String source) {
    assertThat(HuggingFace.readGate(json, layer))
        .as(source)
        .isEqualTo(Activations.parseGated(gate));
  }

  @DisplayName("has the gate of the shared expert that the list says")
  @ParameterizedTest(name = "{0}, layer {1}: {3}")
  @CsvFileSource(resources = LIST, numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
  void sharedGate(String json, int layer, String gate, String shared, String source) {
    assertThat(HuggingFace.readSharedGate(json, layer))
        .as(source)
        .isEqualTo(Activations.parseGated(shared));
  }

  @DisplayName("must be said where one of them has a limit: the error says so")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "swiglu_limits",
        "swiglu_limits_shared",
        "expert_swiglu_limit_list",
        "share_expert_swiglu_limit_list"
      })
  void noLayer(String key) {
    String json = STEP.formatted(key, "[0.0, null, 7.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.read(json))
        .withMessageStartingWith(key)
        .withMessageEndingWith(" stands for a gate, of two inputs: use HuggingFace.readGate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.readGate(json))
        .withMessage(
            key + " = [0.0, null, 7.0] has a limit for each layer: use readGate with a layer");
  }

  /** Both methods refuse it, each with the key of its own. */
  private static void assertRefused(String limits, int layer, String message) {
    assertRefused(STEP.formatted("swiglu_limits", limits), layer)
        .withMessage(message.formatted("swiglu_limits"));
    String json = STEP.formatted("swiglu_limits_shared", limits);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HuggingFace.readSharedGate(json, layer))
        .withMessage(message.formatted("swiglu_limits_shared"));
  }

  private static ThrowableAssertAlternative<IllegalArgumentException> assertRefused(
      String json, int layer) {
    return assertThatIllegalArgumentException().isThrownBy(() -> HuggingFace.readGate(json, layer));
  }

  @Test
  @DisplayName("beyond the list is refused: the error has the layer and the length")
  void beyond() {
    assertRefused("[7.0, 7.0]", 2, "layer must be under 2, the length of %s, but is 2");
    assertRefused("[0]", 99, "layer must be under 1, the length of %s, but is 99");
  }

  @Test
  @DisplayName("is never negative, with a list or without")
  void negative() {
    assertRefused("[7.0]", -1, "layer must be at least 0 but is -1");
    assertRefused("null", -3, "layer must be at least 0 but is -3");
  }

  @Test
  @DisplayName("with limits that are no list of numbers is refused: the error has key and value")
  void noNumbers() {
    assertRefused("7.0", 0, "%s must be a list but is 7.0");
    assertRefused("{}", 0, "%s must be a list but is {}");
    assertRefused("[0, \"7\"]", 1, "%s[1] must be a number but is 7");
    assertRefused("[[7]]", 0, "%s[0] must be a number but is [7]");
    assertRefused(
        "[1e39]",
        0,
        "%s[0] must be a float, but 1e39 is too large for one and would be" + " read as infinite");
  }

  @Test
  @DisplayName("with a limit that is none is refused")
  void noLimit() {
    assertRefused("[-7]", 0, "%s[0] must be above 0 but is -7.0");
  }

  @DisplayName("of an unknown model with a limit is refused, since models clamp in different ways")
  @ParameterizedTest
  @ValueSource(strings = {"", "\"model_type\": \"exaone_moe\", "})
  void unknownModel(String type) {
    assertRefused("{" + type + "\"hidden_act\": \"silu\", \"swiglu_limits\": [0, 7]}", 1)
        .withMessageStartingWith("swiglu_limits = [0, 7] clamps in one way or another")
        .withMessageEndingWith(": use Activations.swiglu, swigluStep or swigluOai");
  }

  @Test
  @DisplayName("with a limit of its own and one for all layers is refused")
  void twoLimits() {
    assertRefused("{\"model_type\": \"step3p5\", \"swiglu_limit\": 7, \"swiglu_limits\": [5]}", 0)
        .withMessage(
            "only one clamp can be read, but there are swiglu_limits = [5] and swiglu_limit = 7");
  }

  @Test
  @DisplayName("may clamp another function than SiLU")
  void otherFunction() {
    assertThat(
            HuggingFace.readGate(
                Map.of("hidden_act", "gelu", "expert_swiglu_limit_list", List.of(4)), 0))
        .isEqualTo(Activations.geglu().clampedAfter(4f));
  }

  @Test
  @DisplayName("must have a configuration")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.readGate((Map<String, ?>) null, 0))
        .withMessage("configuration");
    assertThatNullPointerException()
        .isThrownBy(() -> HuggingFace.readSharedGate((String) null, 0))
        .withMessage("json");
  }
}
