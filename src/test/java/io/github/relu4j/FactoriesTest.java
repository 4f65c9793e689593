package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A factory")
class FactoriesTest {

  static Stream<Arguments> activations() {
    return Stream.concat(
        Entries.all().stream().flatMap(FactoriesTest::ofEntry),
        Stream.of(
            arguments("prelu(0.5,0.1)", Activations.prelu(0.5f, 0.1f)),
            arguments(
                "prelu(0.5,0.1,elements_per_channel=49)",
                Activations.prelu(new float[] {0.5f, 0.1f}, 49))));
  }

  /** The usual parameters and the samples: each by the factory that Activations has for them. */
  private static Stream<Arguments> ofEntry(Entry<?> entry) {
    return Stream.concat(
        Stream.of(arguments(entry.name(), entry.usual())),
        entry.samples().entrySet().stream()
            .map(sample -> arguments(sample.getKey(), sample.getValue())));
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

  static Stream<Entry<?>> entries() {
    return Entries.all().stream();
  }

  @DisplayName("without parameters makes what the name alone does")
  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void defaults(Entry<?> entry) {
    assertThat(entry.usual()).isEqualTo(Activations.parse(entry.baseName()));
  }

  @Test
  @DisplayName("is there for every activation")
  void forEvery() {
    assertThat(entries().map(entry -> entry.usual().getClass()))
        .filteredOn(
            type ->
                Stream.of(Activations.class.getMethods())
                    .noneMatch(method -> method.getReturnType() == type))
        .as("types for which to add a factory to Activations.java")
        .isEmpty();
  }

  @Test
  @DisplayName("of a gated linear unit makes that of its name")
  void gatedByName() {
    assertThat(Activations.glu().name()).isEqualTo("glu");
    assertThat(Activations.reglu().name()).isEqualTo("reglu");
    assertThat(Activations.swiglu().name()).isEqualTo("swiglu");
    assertThat(Activations.geglu().name()).isEqualTo("geglu");
    assertThat(Activations.glu(new GeluTanh()).name()).isEqualTo("glu(gelu_tanh)");
    assertThat(Activations.drelu().name()).isEqualTo("drelu");
    assertThat(Activations.swigluOai().name()).isEqualTo("swiglu_oai");
    assertThat(Activations.swiglu(10f).name()).isEqualTo("swiglu(clamp_before=10.0)");
    assertThat(Activations.swigluStep(16f).name()).isEqualTo("swiglu(clamp_after=16.0)");
  }

  @Test
  @DisplayName("of a gated linear unit gives it the activation that its Javadoc states")
  void activationOfGate() {
    assertThat(Activations.glu().activation()).isEqualTo(new Sigmoid());
    assertThat(Activations.reglu().activation()).isEqualTo(new Relu());
    assertThat(Activations.swiglu().activation()).isEqualTo(new Silu());
    assertThat(Activations.geglu().activation()).isEqualTo(new Gelu());
    assertThat(Activations.drelu().activation()).isEqualTo(new Relu());
    assertThat(Activations.drelu().upActivation()).isEqualTo(new Relu());
    assertThat(Activations.swiglu(10f).activation()).isEqualTo(new Silu());
    assertThat(Activations.swigluOai(1.5f, 3f))
        .isEqualTo(
            new GatedLinearUnit(
                new Swish(1.5f), new Identity(), GatedLinearUnit.Clamp.BEFORE, 3f, 1f));
  }

  @Test
  @DisplayName("of maxout or of an activation over rows makes that of its name")
  void overRows() {
    assertThat(
            Stream.of(
                Activations.maxout(2).name(),
                Activations.maxout(2, 49).name(),
                Activations.softmax(10).name(),
                Activations.logSoftmax(10).name(),
                Activations.sparsemax(10).name(),
                Activations.hardmax(10).name(),
                Activations.softmax(10, 49).name(),
                Activations.logSoftmax(10, 49).name(),
                Activations.sparsemax(10, 49).name(),
                Activations.hardmax(10, 49).name()))
        .containsExactly(
            "maxout(2)",
            "maxout(2,elements_per_channel=49)",
            "softmax(10)",
            "log_softmax(10)",
            "sparsemax(10)",
            "hardmax(10)",
            "softmax(10,elements_per_channel=49)",
            "log_softmax(10,elements_per_channel=49)",
            "sparsemax(10,elements_per_channel=49)",
            "hardmax(10,elements_per_channel=49)");
  }

  @Test
  @DisplayName("of maxout or of an activation over rows is matched by a reader of its name")
  void readOverRows() {
    assertThat(Activations.parseMaxout("maxout(2,elements_per_channel=49)"))
        .isEqualTo(Activations.maxout(2, 49));
    assertThat(Activations.parseSoftmax("softmax(10)")).isEqualTo(Activations.softmax(10));
    assertThat(Activations.parseLogSoftmax("log_softmax(10)"))
        .isEqualTo(Activations.logSoftmax(10));
    assertThat(Activations.parseSparsemax("sparsemax(10)")).isEqualTo(Activations.sparsemax(10));
    assertThat(Activations.parseHardmax("hardmax(10)")).isEqualTo(Activations.hardmax(10));
    assertThat(Activations.parseSoftmax("softmax(10,elements_per_channel=49)"))
        .isEqualTo(Activations.softmax(10, 49));
    assertThat(Activations.parseLogSoftmax("log_softmax(10,elements_per_channel=49)"))
        .isEqualTo(Activations.logSoftmax(10, 49));
    assertThat(Activations.parseSparsemax("sparsemax(10,elements_per_channel=49)"))
        .isEqualTo(Activations.sparsemax(10, 49));
    assertThat(Activations.parseHardmax("hardmax(10,elements_per_channel=49)"))
        .isEqualTo(Activations.hardmax(10, 49));
  }
}
