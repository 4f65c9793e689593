package io.github.relu4j.examples.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An architecture")
class ArchitectureTest {

  private static final Architecture PLAIN = Architecture.classifier(10, 8, 3, 4, "relu");

  @DisplayName("has as many parameters as its network")
  @ParameterizedTest
  @ValueSource(strings = {"relu", "prelu", "swiglu", "glu(leaky_relu(0.2))"})
  void parameters(String activation) {
    Architecture architecture =
        new Architecture(3, List.of(5, 4), 2, activation).withBatchNormalisation(true);
    assertThat(architecture.parameters())
        .isEqualTo(
            architecture.build(1).parameters().stream()
                .mapToLong(each -> each.values().length)
                .sum());
  }

  @DisplayName("with a gate has within 1 % as many parameters as with ReLU")
  @ParameterizedTest
  @CsvSource({"2, 64, 4, 2", "196, 64, 4, 10", "300, 64, 4, 10", "196, 64, 1, 10"})
  void sameParameters(int inputs, int width, int depth, int classes) {
    Architecture gated = Architecture.classifier(inputs, width, depth, classes, "swiglu");
    assertThat(
            gated.parametersBeyond(Architecture.classifier(inputs, width, depth, classes, "relu")))
        .isBetween(-0.01, 0.01);
  }

  @Test
  @DisplayName("says by which share its parameters are more than another's, or fewer")
  void beyond() {
    // 3 * 4 + 4 weights and 5 biases beside 3 * 2 + 2 weights and 3 biases.
    Architecture wide = new Architecture(3, List.of(4), 1, "relu");
    Architecture narrow = new Architecture(3, List.of(2), 1, "relu");
    assertThat(wide.parametersBeyond(narrow)).isCloseTo(10.0 / 11, within(1e-15));
    assertThat(narrow.parametersBeyond(wide)).isCloseTo(-10.0 / 21, within(1e-15));
  }

  @DisplayName("has hidden weights of the wanted scale, and others that are as before")
  @ParameterizedTest
  @ValueSource(strings = {"relu", "swiglu"})
  void weightScale(String activation) {
    Architecture architecture = Architecture.classifier(10, 8, 1, 4, activation);
    List<float[]> scaled = values(architecture.withWeightScale(4));
    List<float[]> plain = values(architecture);
    assertThat(scaled.get(0)).containsExactly(times(4, plain.get(0)));
    assertThat(scaled.get(2)).containsExactly(plain.get(2));
  }

  @Test
  @DisplayName("has hidden biases that start as wanted, and others of 0")
  void bias() {
    List<float[]> values = values(Architecture.classifier(10, 8, 1, 4, "relu").withBias(-2));
    assertThat(values.get(1)).containsOnly(-2f);
    assertThat(values.get(3)).containsOnly(0f);
  }

  @Test
  @DisplayName("is told in one line")
  void line() {
    assertThat(PLAIN.with(Initialisation.UNIT_NORMAL).withWeightScale(2).withBias(-1).key())
        .isEqualTo("10-8-8-8-4 relu, output identity, weights unit normal times 2.0, biases -1.0");
  }

  static Stream<Architecture> changed() {
    return Stream.of(
        Architecture.classifier(11, 8, 3, 4, "relu"),
        Architecture.classifier(10, 9, 3, 4, "relu"),
        Architecture.classifier(10, 8, 2, 4, "relu"),
        Architecture.classifier(10, 8, 3, 5, "relu"),
        Architecture.classifier(10, 8, 3, 4, "leaky_relu(0.02)"),
        PLAIN.with(Initialisation.XAVIER),
        PLAIN.withWeightScale(1.5),
        PLAIN.withBias(0.5),
        PLAIN.withBatchNormalisation(true),
        PLAIN.withOutputActivation("tanh"));
  }

  @DisplayName("has another key whatever is changed")
  @ParameterizedTest
  @MethodSource("changed")
  void key(Architecture other) {
    assertThat(other.key()).isNotEqualTo(PLAIN.key());
  }

  private static float[] times(float factor, float[] values) {
    float[] products = new float[values.length];
    IntStream.range(0, values.length).forEach(i -> products[i] = factor * values[i]);
    return products;
  }

  private static List<float[]> values(Architecture architecture) {
    return architecture.build(1).parameters().stream().map(Parameter::values).toList();
  }
}
