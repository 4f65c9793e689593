package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "SwiGLU;use Activations.swiglu(), whose gates are the first input",
        "Softmax;use Activations.softmax(width)",
        "LogSoftmax;use Activations.logSoftmax(width)"
      })
  void ofSeveralElements(String operator, String way) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read(operator, Map.of("axis", -1)))
        .withMessageContainingAll("ONNX operator", "no Activation here", way);
  }

  @Test
  @DisplayName("a bad attribute: the error names it and the value")
  void malformed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("Clip", Map.of("min", 2, "max", 1)))
        .withMessageContainingAll("Clip", "max=1.0", "min=2.0");
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
