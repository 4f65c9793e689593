package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A map of what another system has, of any shape")
class ForeignMapsTest {

  private static final int DEPTH = 100_000;

  private static Map<String, Object> layer(String className, Object config) {
    Map<String, Object> layer = new HashMap<>();
    layer.put("class_name", className);
    layer.put("config", config);
    return layer;
  }

  /** Whatever Keras expects somewhere, an object that contains itself may stand there. */
  static Stream<Arguments> rings() {
    Map<String, Object> first = new HashMap<>();
    Map<String, Object> second = new HashMap<>(Map.of("first", first));
    first.put("second", second);
    List<Object> list = new ArrayList<>();
    list.add(list);
    Object deep = List.of();
    for (int level = 0; level < DEPTH; level++) {
      deep = level % 2 == 0 ? Collections.singletonMap("a", deep) : Collections.singletonList(deep);
    }
    return Stream.of(
        Arguments.of("two maps in a ring", first),
        Arguments.of("a list in itself", list),
        Arguments.of("a deep map", deep));
  }

  static Stream<Arguments> places() {
    return rings()
        .flatMap(
            ring -> {
              Object name = ring.get()[0];
              Object value = ring.get()[1];
              Map<String, Object> registered = layer("ELU", Map.of());
              registered.put("registered_name", value);
              Map<String, Object> ofModule = layer("function", "relu");
              ofModule.put("module", value);
              Map<String, Object> noText = layer("ELU", Map.of());
              noText.put("class_name", value);
              return Stream.of(
                  Arguments.of(name + " as an argument", layer("ELU", Map.of("alpha", value))),
                  Arguments.of(name + " as an unknown argument", layer("ELU", Map.of("b", value))),
                  Arguments.of(name + " as a fixed one", layer("ReLU", Map.of("threshold", value))),
                  Arguments.of(
                      name + " as an initializer",
                      layer("PReLU", Map.of("alpha_initializer", value))),
                  Arguments.of(
                      name + " as the value of an initializer",
                      layer(
                          "PReLU",
                          Map.of("alpha_initializer", layer("Constant", Map.of("value", value))))),
                  Arguments.of(
                      name + " as an activation", layer("Activation", Map.of("activation", value))),
                  Arguments.of(name + " as a class", noText),
                  Arguments.of(name + " as a registered name", registered),
                  Arguments.of(name + " as a module", ofModule),
                  Arguments.of(name + " as the name of a function", layer("function", value)));
            });
  }

  @DisplayName("is refused by Keras' reader where it never ends: nothing runs out of stack")
  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void endless(String place, Map<String, Object> configuration) {
    assertThatIllegalArgumentException().isThrownBy(() -> Keras.read(configuration));
  }

  @DisplayName("is refused by ONNX' reader where it never ends")
  @ParameterizedTest(name = "{0}")
  @MethodSource("rings")
  void endlessOnnx(String name, Object value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", Map.of("alpha", value)))
        .withMessageStartingWith("alpha must be a number or a text but is ");
  }

  @DisplayName("a name may be empty or long: the error is neither")
  @ParameterizedTest(name = "{0} times a")
  @ValueSource(ints = {0, DEPTH})
  void names(int length) {
    String name = "a".repeat(length);
    for (Object value : Arrays.asList(null, true, 1e300)) {
      assertThatThrownBy(() -> Onnx.read("Elu", Collections.singletonMap(name, value)))
          .message()
          .hasSizeBetween(5, 1_000);
      assertThatThrownBy(() -> Keras.read(layer("ELU", Collections.singletonMap(name, value))))
          .message()
          .hasSizeBetween(5, 1_000);
    }
  }

  @Test
  @DisplayName("of layers that apply each other is refused")
  void activationsInARing() {
    Map<String, Object> first = new HashMap<>();
    Map<String, Object> second = layer("Activation", Map.of("activation", first));
    first.putAll(layer("Activation", Map.of("activation", second)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(first))
        .withMessage("activation must not be an Activation itself");
  }

  @Test
  @DisplayName("is passed over where it says nothing about the function, even if it never ends")
  void endlessAndPassedOver() {
    Map<String, Object> config = new HashMap<>();
    config.put("alpha", 0.5);
    config.put("dtype", config);
    assertThat(Keras.read(layer("ELU", config))).isEqualTo(Activations.elu(0.5f));
  }

  /** A map with a name that is no text; a sorted map cannot even be asked for a text then. */
  static Stream<Map<?, ?>> namesThatAreNoTexts() {
    return Stream.of(
        Map.of(3, "x"),
        Collections.singletonMap(null, "x"),
        new TreeMap<>(Map.of(3, "x")),
        Collections.singletonMap(Arrays.asList((Object) null), "x"));
  }

  @DisplayName(
      "with a name that is no text is refused by Keras' reader, as a layer or inside of it")
  @ParameterizedTest
  @MethodSource("namesThatAreNoTexts")
  @SuppressWarnings("unchecked")
  void noTextInKeras(Map<?, ?> map) {
    Map<String, Object> initializer = layer("PReLU", Map.of("alpha_initializer", map));
    Map<String, Object> activation = layer("Activation", Map.of("activation", map));
    for (Map<String, ?> configuration :
        List.of((Map<String, ?>) map, layer("ELU", map), initializer, activation)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keras.read(configuration))
          .withMessageContaining("a name in a Keras configuration must be a text but is");
    }
  }

  @Test
  @DisplayName("with a name that is no text is refused by ONNX' reader")
  @SuppressWarnings({"unchecked", "rawtypes"})
  void noTextInOnnx() {
    Map attributes = Map.of(3, 0.5f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", attributes))
        .withMessage("a name in attributes must be a text but is 3");
  }

  static Stream<Object> noNumbers() {
    return Stream.of(
        true, new float[] {0.5f}, new int[0], List.of(0.5), Map.of(), 'x', Thread.State.NEW);
  }

  @DisplayName("with a value of another type is refused, by the argument's name")
  @ParameterizedTest
  @MethodSource("noNumbers")
  void noNumber(Object value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("ELU", Map.of("alpha", value))))
        .withMessageContaining("alpha must be a number but is ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", Map.of("alpha", value)))
        .withMessageContaining("alpha must be a number or a text but is ");
  }

  static Stream<Number> halves() {
    return Stream.of(0.5f, 0.5, new BigDecimal("0.5"), new BigDecimal("5e-1"));
  }

  @DisplayName("has its numbers of any type")
  @ParameterizedTest
  @MethodSource("halves")
  void anyNumber(Number half) {
    assertThat(Keras.read(layer("ELU", Map.of("alpha", half)))).isEqualTo(Activations.elu(0.5f));
    assertThat(Onnx.read("Elu", Map.of("alpha", half))).isEqualTo(Activations.elu(0.5f));
    assertThat(Onnx.read("Elu", Map.of("alpha", BigInteger.TWO))).isEqualTo(Activations.elu(2f));
  }

  @DisplayName("may have JSON's depth in a text: it is refused there")
  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "[", "[{\"a\":"})
  void deepJson(String level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read("{\"class_name\":" + level.repeat(DEPTH)))
        .withMessageContaining("nested more than 100 deep");
  }
}
