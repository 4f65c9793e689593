package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A factory")
class FactoriesTest {

  /** What is called in the test itself, under the name of what it is to make. */
  private record Factory(String name, Supplier<? extends Activation> call) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Factory> activations() {
    return Stream.of(
        new Factory("relu", Activations::relu),
        new Factory("leaky_relu(0.01)", Activations::leakyRelu),
        new Factory("leaky_relu(0.2)", () -> Activations.leakyRelu(0.2f)),
        new Factory("prelu(0.25)", Activations::prelu),
        new Factory("prelu(0.5,0.1)", () -> Activations.prelu(0.5f, 0.1f)),
        new Factory(
            "prelu(0.5,0.1,elements_per_channel=49)",
            () -> Activations.prelu(new float[] {0.5f, 0.1f}, 49)),
        new Factory("rrelu(0.125,0.33333334)", Activations::rrelu),
        new Factory("rrelu(0.1,0.3)", () -> Activations.rrelu(0.1f, 0.3f)),
        new Factory("elu(1.0)", Activations::elu),
        new Factory("elu(2.0)", () -> Activations.elu(2f)),
        new Factory("sigmoid", Activations::sigmoid),
        new Factory("tanh", Activations::tanh),
        new Factory("identity", Activations::identity),
        new Factory("relu6", Activations::relu6),
        new Factory("hardtanh(-1.0,1.0)", Activations::hardTanh),
        new Factory("hardtanh(-2.0,3.0)", () -> Activations.hardTanh(-2f, 3f)),
        new Factory("threshold(1.0,0.0)", Activations::threshold),
        new Factory("threshold(0.1,-2.0)", () -> Activations.threshold(0.1f, -2f)),
        new Factory("softshrink(0.5)", Activations::softShrink),
        new Factory("softshrink(0.3)", () -> Activations.softShrink(0.3f)),
        new Factory("hardshrink(0.5)", Activations::hardShrink),
        new Factory("hardshrink(0.3)", () -> Activations.hardShrink(0.3f)),
        new Factory("selu", Activations::selu),
        new Factory("celu(1.0)", Activations::celu),
        new Factory("celu(2.0)", () -> Activations.celu(2f)),
        new Factory("softplus(1.0,20.0)", Activations::softplus),
        new Factory("softplus(2.0,30.0)", () -> Activations.softplus(2f, 30f)),
        new Factory("softsign", Activations::softsign),
        new Factory("hardsigmoid", Activations::hardSigmoid),
        new Factory("hardsigmoid_linear(0.2,0.5)", Activations::hardSigmoidLinear),
        new Factory("hardsigmoid_linear(0.3,0.6)", () -> Activations.hardSigmoidLinear(0.3f, 0.6f)),
        new Factory("hardswish", Activations::hardSwish),
        new Factory("silu", Activations::silu),
        new Factory("swish(1.702)", () -> Activations.swish(1.702f)),
        new Factory("mish", Activations::mish),
        new Factory("gelu", Activations::gelu),
        new Factory("gelu_tanh", Activations::geluTanh),
        new Factory("logsigmoid", Activations::logSigmoid),
        new Factory("tanhshrink", Activations::tanhshrink),
        new Factory("exponential", Activations::exponential));
  }

  @DisplayName("makes the activation that has its name and its parameters")
  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void named(Factory factory) {
    assertThat(factory.call().get().name()).isEqualTo(factory.name());
  }

  @DisplayName("makes what parse makes of the name")
  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void parsed(Factory factory) {
    assertThat(factory.call().get()).isEqualTo(Activations.parse(factory.name()));
  }

  @Test
  @DisplayName("is there for every name")
  void forEveryName() {
    assertThat(activations().map(factory -> factory.name().replaceAll("[(].*", "")))
        .containsAll(Activations.names());
  }

  @Test
  @DisplayName("of a gated linear unit makes that of its name")
  void gatedByName() {
    assertThat(Activations.glu().name()).isEqualTo("glu");
    assertThat(Activations.reglu().name()).isEqualTo("reglu");
    assertThat(Activations.swiglu().name()).isEqualTo("swiglu");
    assertThat(Activations.geglu().name()).isEqualTo("geglu");
    assertThat(Activations.glu(new GeluTanh()).name()).isEqualTo("glu(gelu_tanh)");
  }

  @Test
  @DisplayName("of a gated linear unit gives it the gate that its Javadoc states")
  void gate() {
    assertThat(Activations.glu().gate()).isEqualTo(new Sigmoid());
    assertThat(Activations.reglu().gate()).isEqualTo(new Relu());
    assertThat(Activations.swiglu().gate()).isEqualTo(new Silu());
    assertThat(Activations.geglu().gate()).isEqualTo(new Gelu());
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
