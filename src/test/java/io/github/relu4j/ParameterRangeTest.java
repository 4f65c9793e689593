package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.names.Keras;
import io.github.relu4j.names.Onnx;
import io.github.relu4j.names.PyTorch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number that no float is near is refused, by its name and as it is written")
class ParameterRangeTest {

  @DisplayName("by parse")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "leaky_relu(1e-46);negativeSlope;1e-46 is too small",
        "leaky_relu(-1e-46);negativeSlope;-1e-46 is too small",
        "leaky_relu(.00001E-400);negativeSlope;.00001E-400 is too small",
        "leaky_relu(0x1p-200);negativeSlope;0x1p-200 is too small",
        "leaky_relu(0xfp-999f);negativeSlope;0xfp-999f is too small",
        "prelu(0.1,1e-46);alpha;1e-46 is too small",
        "swish(1e-46);beta;1e-46 is too small",
        "leaky_relu(1e39);negativeSlope;1e39 is too large",
        "softplus(1,1e39);threshold;1e39 is too large",
        "softplus(1,-1e999);threshold;-1e999 is too large",
        "prelu(1e39);alpha;1e39 is too large"
      })
  void parse(String text, String parameter, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parse(text))
        .withMessageContainingAll(parameter, reason);
  }

  @DisplayName("by parseGated, in the activation")
  @ParameterizedTest
  @ValueSource(strings = {"1e-46", "1e39"})
  void gate(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.parseGated("glu(elu(" + number + "))"))
        .withMessageContainingAll("alpha", number);
  }

  @DisplayName("by PyTorch's reader")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "LeakyReLU(1e-46);negative_slope;1e-46 is too small",
        "LeakyReLU(negative_slope=1e-400);negative_slope;1e-400 is too small",
        "ELU(1e-40/1e10);alpha;1e-40/1e10 is too small",
        "ELU(1e-200/1e200);alpha;1e-200/1e200 is too small",
        "LeakyReLU(1e39);negative_slope;1e39 is too large",
        "Softplus(1, 1e39);threshold;1e39 is too large",
        "Softplus(1, 1e400);threshold;1e400 is too large",
        "Softplus(1, 1/1e-320);threshold;1/1e-320 is too large",
        "F.elu(x, 1e-46);alpha;1e-46 is too small"
      })
  void pyTorch(String text, String parameter, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyTorch.read(text))
        .withMessageContainingAll(parameter, reason);
  }

  @DisplayName("by Keras' reader of JSON")
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ELU;\"alpha\": 1e-46;alpha;1e-46 is too small",
        "ELU;\"alpha\": -1e-400;alpha;-1e-400 is too small",
        "ELU;\"alpha\": 1e39;alpha;1e39 is too large",
        "ELU;\"alpha\": 1e999;alpha;1e999 is too large",
        "PReLU;\"alpha_initializer\": {\"class_name\": \"Constant\", \"config\":"
            + " {\"value\": 1e-46}};alpha_initializer;1e-46 is too small"
      })
  void keras(String layer, String config, String parameter, String reason) {
    String text = "{\"class_name\": \"%s\", \"config\": {%s}}".formatted(layer, config);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(text))
        .withMessageContainingAll(parameter, reason);
  }

  static Stream<Number> numbers() {
    return Stream.of(
        1e-46,
        -1e-46,
        Double.MIN_VALUE,
        1e39,
        -Double.MAX_VALUE,
        new BigDecimal("1e-46"),
        new BigDecimal("1e-400"),
        new BigDecimal("1e400"),
        BigInteger.TEN.pow(39),
        BigInteger.TEN.pow(400));
  }

  @DisplayName("by ONNX' reader")
  @ParameterizedTest
  @MethodSource("numbers")
  void onnx(Number number) {
    String start = number.toString().substring(0, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Onnx.read("LeakyRelu", Map.of("alpha", number)))
        .withMessageContainingAll("alpha", "but " + start);
  }

  @DisplayName("by Keras' reader of maps")
  @ParameterizedTest
  @MethodSource("numbers")
  void kerasMap(Number number) {
    Map<String, Object> layer = Map.of("class_name", "ELU", "config", Map.of("alpha", number));
    String start = number.toString().substring(0, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer))
        .withMessageContainingAll("alpha", "but " + start);
  }

  @DisplayName("but 0 is 0 in each form")
  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.0", "0e-999", "0.000E5", ".0", "0x0p0", "0x0.0p-5", "0f", "0d"})
  void zero(String zero) {
    assertThat(Activations.parse("leaky_relu(" + zero + ")")).isEqualTo(Activations.leakyRelu(0f));
  }

  @Test
  @DisplayName("but 0 and the least float are read by other systems' readers")
  void otherZeros() {
    assertThat(PyTorch.read("ELU(0/1e300)")).isEqualTo(Activations.elu(0f));
    assertThat(PyTorch.read("ELU(1.4e-45)")).isEqualTo(Activations.elu(Float.MIN_VALUE));
    for (Number zero : new Number[] {0, 0.0, -0f, BigInteger.ZERO, new BigDecimal("0e-400")}) {
      assertThat(Onnx.read("Elu", Map.of("alpha", zero))).isEqualTo(Activations.elu(0f));
    }
    assertThat(Onnx.read("Elu", Map.of("alpha", (double) Float.MIN_VALUE)))
        .isEqualTo(Activations.elu(Float.MIN_VALUE));
  }

  @DisplayName("but infinity is read where it may stand, as each system writes it")
  @ParameterizedTest
  @ValueSource(strings = {"Softplus(1, inf)", "Softplus(1, float('inf'))", "Softplus(1, math.inf)"})
  void infinity(String text) {
    Softplus endless = Activations.softplus(1f, Float.POSITIVE_INFINITY);
    assertThat(PyTorch.read(text)).isEqualTo(endless);
    assertThat(Activations.parse("softplus(1,Infinity)")).isEqualTo(endless);
    assertThat(Activations.parse("softplus(1,+Infinity)")).isEqualTo(endless);
  }
}
