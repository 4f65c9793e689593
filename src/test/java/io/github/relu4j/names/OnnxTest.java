package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.internal.json.JsonReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ONNX' operators")
class OnnxTest {

  @DisplayName("ONNX' operator is ours, with ONNX' defaults")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Relu;relu",
        "LeakyRelu;leaky_relu(0.01)",
        "Elu;elu(1.0)",
        "ThresholdedRelu;threshold(1.0,0.0)",
        "Shrink;hardshrink(0.5)",
        "Celu;celu(1)",
        "Softplus;softplus(1,Infinity)",
        "HardSigmoid;hardsigmoid_linear(0.2,0.5)",
        "Swish;silu",
        "Gelu;gelu",
        "Exp;exponential"
      })
  void read(String operator, String name) {
    assertThat(Onnx.read(operator, Map.of())).isEqualTo(Activations.parse(name));
  }

  @DisplayName("what models have is read as the specification of its operator set has it")
  @ParameterizedTest(name = "{0} with {1} is {2}: {3}")
  @CsvFileSource(
      resources = "/io/github/relu4j/names/onnx.csv",
      delimiter = ';',
      quoteCharacter = '`')
  @SuppressWarnings("unchecked")
  void inModels(String operator, String attributes, String name, String source) {
    assertThat(Onnx.read(operator, (Map<String, Object>) JsonReader.read(attributes)))
        .as(source)
        .isEqualTo(Activations.parse(name));
  }

  @Test
  @DisplayName("ONNX' attributes are read, of any type of number")
  void attributes() {
    assertThat(Onnx.read("LeakyRelu", Map.of("alpha", 0.2f)))
        .isEqualTo(Activations.leakyRelu(0.2f));
    assertThat(Onnx.read("Elu", Map.of("alpha", 2))).isEqualTo(Activations.elu(2f));
    assertThat(Onnx.read("Clip", Map.of("min", -1, "max", 1.0))).isEqualTo(Activations.hardTanh());
    assertThat(Onnx.read("Clip", Map.of("min", 0)))
        .isEqualTo(Activations.hardTanh(0f, Float.MAX_VALUE));
    assertThat(Onnx.read("Clip", Map.of("min", 0, "max", 6))).isEqualTo(Activations.relu6());
    assertThat(Onnx.read("Shrink", Map.of("lambd", 2, "bias", 2)))
        .isEqualTo(Activations.softShrink(2f));
    assertThat(Onnx.read("Gelu", Map.of("approximate", "tanh")))
        .isEqualTo(Activations.parse("gelu_tanh"));
    assertThat(Onnx.read("HardSigmoid", Map.of("alpha", 1.0 / 6)))
        .isEqualTo(Activations.parse("hardsigmoid"));
    assertThat(Onnx.read("Swish", Map.of("alpha", 1.702f)))
        .isEqualTo(Activations.parse("swish(1.702)"));
  }

  @Test
  @DisplayName(
      "a softplus whose threshold changes no result is that of systems without a threshold")
  void softplusWithPyTorchsThreshold() {
    assertThat(Onnx.write(Activations.softplus())).isEqualTo(new OnnxNode("Softplus", Map.of()));
  }

  @Test
  @DisplayName("ONNX has a softplus of one kind: steepness 1, and nowhere the identity")
  void softplus() {
    assertThat(Onnx.write(Activations.parse("softplus(1,Infinity)")))
        .isEqualTo(new OnnxNode("Softplus", Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.write(Activations.parse("softplus(1,5)")))
        .withMessageContaining("softplus(1.0,5.0)");
  }

  @DisplayName("no counterpart: the error names the system and what was asked for")
  @Test
  void noCounterpart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Conv", Map.of()))
        .withMessageContainingAll("ONNX", "Conv", "LeakyRelu");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("PRelu", Map.of()))
        .withMessageContainingAll("ONNX", "input");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Shrink", Map.of("lambd", 2, "bias", 1)))
        .withMessageContainingAll("bias", "1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.write(Activations.threshold(1f, 2f)))
        .withMessageContainingAll("ONNX", "threshold(1.0,2.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.write(Activations.prelu()))
        .withMessageContainingAll("ONNX", "prelu");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.write(Activations.rrelu()))
        .withMessageContainingAll("ONNX", "rrelu");
  }

  @DisplayName(
      "operators of several elements are no activation: the error says what is, and of SwiGLU which input is which")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SwiGLU;use Activations.swiglu(), whose inputs come in the same order",
        "com.microsoft.BiasGelu;use Activations.gelu() on the sum of its two inputs",
        "BiasGelu;use Activations.gelu() on the sum of its two inputs",
        "Softmax;use Activations.softmax(width)",
        "LogSoftmax;use Activations.logSoftmax(width)",
        "Hardmax;use Activations.hardmax(width)"
      })
  void ofSeveralElements(String operator, String way) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read(operator, Map.of("axis", -1)))
        .withMessageContainingAll("ONNX operator", "no Activation here", way);
  }

  static Stream<Arguments> infiniteBounds() {
    float endless = Float.POSITIVE_INFINITY;
    float lowest = -Float.MAX_VALUE;
    return Stream.of(
        arguments(Map.of("min", 0, "max", endless), Activations.relu()),
        arguments(Map.of("min", 1, "max", endless), Activations.threshold(1f, 1f)),
        arguments(Map.of("min", -0.5, "max", endless), Activations.threshold(-0.5f, -0.5f)),
        arguments(Map.of("min", -endless, "max", endless), Activations.identity()),
        arguments(Map.of("max", endless), Activations.threshold(lowest, lowest)),
        arguments(Map.of("min", -endless), Activations.hardTanh(lowest, Float.MAX_VALUE)),
        arguments(Map.of("min", -endless, "max", 6), Activations.hardTanh(lowest, 6f)),
        arguments(Map.of("min", endless, "max", 6), Activations.hardTanh(6f, 6f)));
  }

  @DisplayName("Clip's bounds may be infinite")
  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("infiniteBounds")
  void infiniteBounds(Map<String, Object> bounds, Activation activation) {
    assertThat(Onnx.read("Clip", bounds)).isEqualTo(activation);
  }

  @DisplayName("Clip without an upper bound is the larger of min and x, at any x")
  @ParameterizedTest
  @ValueSource(floats = {-2f, -0.5f, 0f, 0.25f, 3f})
  void largerOfBoth(float min) {
    float endless = Float.POSITIVE_INFINITY;
    Activation clip = Onnx.read("Clip", Map.of("min", min, "max", endless));
    float[] x = {-endless, -3f, -0.5f, 0f, 0.25f, 3f, 1e30f, endless, Float.NaN};
    float[] larger = x.clone();
    for (int i = 0; i < x.length; i++) {
      larger[i] = Math.max(x[i], min);
    }
    float[] y = new float[x.length];
    clip.forward(x, y);
    assertThat(y).containsExactly(larger);
  }

  @DisplayName("each result of Clip is max where min is equal to it or above it")
  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({"1, 1", "2, 1", "1, -2", "0, 0", "3.4028235E38, -3.4028235E38"})
  void constant(float min, float max) {
    Activation clip = Onnx.read("Clip", Map.of("min", min, "max", max));
    float[] y = new float[4];
    clip.forward(new float[] {Float.NEGATIVE_INFINITY, -1.5f, 1.5f, Float.POSITIVE_INFINITY}, y);
    assertThat(y).containsOnly(max);
  }

  @DisplayName("there is no constant that is infinite: the error names the bound")
  @ParameterizedTest
  @CsvSource({"Infinity, Infinity, threshold", "0, -Infinity, max", "-Infinity, -Infinity, max"})
  void infiniteConstant(float min, float max, String bound) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Clip", Map.of("min", min, "max", max)))
        .withMessageContainingAll(bound + " must be a finite float but is " + max);
  }

  @DisplayName("consumed_inputs of opset 1 says nothing about the function, whatever it holds")
  @ParameterizedTest
  @ValueSource(
      strings = {"Relu", "LeakyRelu", "Elu", "Sigmoid", "Tanh", "Clip", "HardSigmoid", "Exp"})
  void consumedInputs(String operator) {
    Activation without = Onnx.read(operator, Map.of());
    for (Object consumed : new Object[] {List.of(0), new long[] {0}, List.of(), 0, true}) {
      assertThat(Onnx.read(operator, Map.of("consumed_inputs", consumed))).isEqualTo(without);
    }
  }

  @DisplayName("an operator that never had consumed_inputs has none")
  @ParameterizedTest
  @ValueSource(strings = {"Identity", "Softplus", "Mish", "Gelu"})
  void noConsumedInputs(String operator) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read(operator, Map.of("consumed_inputs", List.of(0))))
        .withMessageContainingAll(operator, "consumed_inputs");
  }

  @DisplayName("another domain's operator is not ONNX' own")
  @ParameterizedTest
  @ValueSource(
      strings = {"com.microsoft.Relu", "ai.onnx.FastGelu", "ai.onnx.ml.Relu", "org.example.Gelu"})
  void otherDomains(String operator) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read(operator, Map.of()))
        .withMessageContaining("there is no counterpart of the ONNX operator");
  }

  @Test
  @DisplayName("a bad attribute: the error names it and the value")
  void malformed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Clip", Map.of("min", 2, "max", Float.NaN)))
        .withMessageContainingAll("Clip", "max=NaN", "min=2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("LeakyRelu", Map.of("alpha", Float.NaN)))
        .withMessageContainingAll("LeakyRelu", "alpha=NaN");
    assertThatNullPointerException()
        .isThrownBy(() -> Onnx.read("Elu", Collections.singletonMap("alpha", null)))
        .withMessage("the attribute \"alpha\" is null");
    assertThatNullPointerException()
        .isThrownBy(() -> Onnx.read("Relu", Collections.singletonMap("", null)))
        .withMessage("the attribute \"\" is null");
    assertThatNullPointerException()
        .isThrownBy(() -> Onnx.read("Elu", Collections.singletonMap(null, 1)))
        .withMessageContaining("attributes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", Map.of("beta", 1)))
        .withMessageContaining("beta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", Map.of("alpha", Float.NaN)))
        .withMessageContainingAll("alpha", "NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", Map.of("alpha", "one")))
        .withMessageContaining("alpha must be a number but is one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Elu", Map.of("alpha", true)))
        .withMessageContaining("alpha must be a number or a text but is true");
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> Onnx.read(null, Map.of()))
        .withMessage("operator");
    assertThatNullPointerException()
        .isThrownBy(() -> Onnx.read("Relu", null))
        .withMessage("attributes");
    assertThatNullPointerException().isThrownBy(() -> Onnx.write(null)).withMessage("activation");
  }
}
