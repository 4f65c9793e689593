package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A factory")
class FactoriesTest {

  static Stream<Arguments> activations() {
    return Stream.of(
        Arguments.of("relu", Activations.relu()),
        Arguments.of("leaky_relu(0.01)", Activations.leakyRelu()),
        Arguments.of("leaky_relu(0.2)", Activations.leakyRelu(0.2f)),
        Arguments.of("prelu(0.25)", Activations.prelu()),
        Arguments.of("prelu(0.5,0.1)", Activations.prelu(0.5f, 0.1f)),
        Arguments.of(
            "prelu(0.5,0.1,elements_per_channel=49)",
            Activations.prelu(new float[] {0.5f, 0.1f}, 49)),
        Arguments.of("rrelu(0.125,0.33333334)", Activations.rrelu()),
        Arguments.of("rrelu(0.1,0.3)", Activations.rrelu(0.1f, 0.3f)),
        Arguments.of("elu(1.0)", Activations.elu()),
        Arguments.of("elu(2.0)", Activations.elu(2f)),
        Arguments.of("sigmoid", Activations.sigmoid()),
        Arguments.of("tanh", Activations.tanh()),
        Arguments.of("identity", Activations.identity()),
        Arguments.of("relu6", Activations.relu6()),
        Arguments.of("hardtanh(-1.0,1.0)", Activations.hardTanh()),
        Arguments.of("hardtanh(-2.0,3.0)", Activations.hardTanh(-2f, 3f)),
        Arguments.of("threshold(1.0,0.0)", Activations.threshold()),
        Arguments.of("threshold(0.1,-2.0)", Activations.threshold(0.1f, -2f)),
        Arguments.of("softshrink(0.5)", Activations.softShrink()),
        Arguments.of("softshrink(0.3)", Activations.softShrink(0.3f)),
        Arguments.of("hardshrink(0.5)", Activations.hardShrink()),
        Arguments.of("hardshrink(0.3)", Activations.hardShrink(0.3f)),
        Arguments.of("selu", Activations.selu()),
        Arguments.of("celu(1.0)", Activations.celu()),
        Arguments.of("celu(2.0)", Activations.celu(2f)),
        Arguments.of("softplus(1.0,20.0)", Activations.softplus()),
        Arguments.of("softplus(2.0,30.0)", Activations.softplus(2f, 30f)),
        Arguments.of("softsign", Activations.softsign()),
        Arguments.of("hardsigmoid", Activations.hardSigmoid()),
        Arguments.of("hardsigmoid_linear(0.2,0.5)", Activations.hardSigmoidLinear()),
        Arguments.of("hardsigmoid_linear(0.3,0.6)", Activations.hardSigmoidLinear(0.3f, 0.6f)),
        Arguments.of("hardswish", Activations.hardSwish()),
        Arguments.of("silu", Activations.silu()),
        Arguments.of("swish(1.702)", Activations.swish(1.702f)),
        Arguments.of("mish", Activations.mish()),
        Arguments.of("gelu", Activations.gelu()),
        Arguments.of("gelu_tanh", Activations.geluTanh()),
        Arguments.of("logsigmoid", Activations.logSigmoid()),
        Arguments.of("tanhshrink", Activations.tanhshrink()),
        Arguments.of("exponential", Activations.exponential()));
  }

  @DisplayName("makes the activation that has its name and its parameters")
  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void named(String name, Activation made) {
    assertThat(made.name()).isEqualTo(name);
  }

  @DisplayName("makes what parse makes of the name")
  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void parsed(String name, Activation made) {
    assertThat(made).isEqualTo(Activations.parse(name));
  }

  @Test
  @DisplayName("is there for every name")
  void forEveryName() {
    assertThat(activations().map(factory -> ((String) factory.get()[0]).replaceAll("[(].*", "")))
        .containsAll(Activations.names());
  }

  static Stream<Arguments> gated() {
    return Stream.of(
        Arguments.of("glu", Activations.glu(), "sigmoid"),
        Arguments.of("reglu", Activations.reglu(), "relu"),
        Arguments.of("swiglu", Activations.swiglu(), "silu"),
        Arguments.of("geglu", Activations.geglu(), "gelu"),
        Arguments.of("glu(gelu_tanh)", Activations.glu(new GeluTanh()), "gelu_tanh"));
  }

  @DisplayName("of a gated linear unit makes that of its name")
  @ParameterizedTest(name = "{0}")
  @MethodSource("gated")
  void gatedByName(String name, GatedLinearUnit made, String gate) {
    assertThat(made.name()).isEqualTo(name);
  }

  @DisplayName("of a gated linear unit gives it the gate that its Javadoc states")
  @ParameterizedTest(name = "{0}")
  @MethodSource("gated")
  void gate(String name, GatedLinearUnit made, String gate) {
    assertThat(made.gate().name()).isEqualTo(gate);
  }

  @Test
  @DisplayName("of maxout, softmax or log-softmax makes that of its name")
  void overRows() {
    assertThat(
            Stream.of(
                Activations.maxout(2).name(),
                Activations.maxout(2, 49).name(),
                Activations.softmax(10).name(),
                Activations.logSoftmax(10).name()))
        .containsExactly(
            "maxout(2)", "maxout(2,elements_per_channel=49)", "softmax(10)", "log_softmax(10)");
  }

  @Test
  @DisplayName("of maxout, softmax or log-softmax is matched by a reader of its name")
  void readOverRows() {
    assertThat(Activations.parseMaxout("maxout(2,elements_per_channel=49)"))
        .isEqualTo(Activations.maxout(2, 49));
    assertThat(Activations.parseSoftmax("softmax(10)")).isEqualTo(Activations.softmax(10));
    assertThat(Activations.parseLogSoftmax("log_softmax(10)"))
        .isEqualTo(Activations.logSoftmax(10));
  }
}
