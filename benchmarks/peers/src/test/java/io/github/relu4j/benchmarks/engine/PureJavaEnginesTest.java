package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An engine in pure Java")
class PureJavaEnginesTest {

  private static final List<String> ALL =
      List.of("relu", "leaky_relu", "prelu", "elu", "elu(0.7)", "sigmoid", "tanh");

  private static final List<String> CLAMPS =
      List.of(
          "relu6",
          "hardtanh(-2, 1.5)",
          "softshrink(0.3)",
          "hardsigmoid",
          "hardsigmoid_linear(0.3, 0.4)",
          "hardswish");

  private static final List<String> STEPS =
      List.of("threshold(-0.5, 0.25)", "hardshrink(0.3)", "softsign");

  private static final List<String> OF_POWERS =
      List.of("selu", "celu(1.5)", "logsigmoid", "exponential", "tanhshrink");

  private static final List<String> EXPONENTIAL =
      List.of("elu", "elu(0.7)", "sigmoid", "tanh", "silu", "gelu_tanh", "mish", "softplus");

  private static final List<String> GATED = List.of("silu", "gelu_tanh", "mish", "softplus");

  private static Stream<Arguments> works() {
    return Stream.of(
            works("math", ALL, Operation.values()),
            works("math", CLAMPS, Operation.values()),
            works("math-max", List.of("relu", "leaky_relu", "leaky_relu(-1)"), Operation.FORWARD),
            works("math-max", CLAMPS, Operation.FORWARD),
            works("jafama", EXPONENTIAL, Operation.values()),
            works("commons-math", EXPONENTIAL, Operation.values()),
            works("lanewise", ALL, Operation.values()),
            works("lanewise", CLAMPS, Operation.values()),
            works("lanewise", GATED, Operation.values()),
            works("lanewise", STEPS, Operation.values()),
            works("lanewise", OF_POWERS, Operation.values()),
            works("jafama", OF_POWERS, Operation.values()),
            works("commons-math", OF_POWERS, Operation.values()),
            works("math", STEPS, Operation.values()),
            works("math", OF_POWERS, Operation.values()),
            works("math", GATED, Operation.values()),
            works("math", List.of("gelu"), Operation.values()))
        .flatMap(works -> works);
  }

  private static Stream<Arguments> works(
      String engine, List<String> activations, Operation... operations) {
    return activations.stream()
        .flatMap(
            activation ->
                Arrays.stream(operations)
                    .map(operation -> Arguments.of(engine, activation, operation)));
  }

  @DisplayName("stays within its tolerance, out of place and in place")
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("works")
  void withinTolerance(String name, String activation, Operation operation)
      throws EngineAbsentException {
    // Whole vectors and a rest.
    float[] x = numbers(1003, 7);
    float[] gradY = numbers(1003, 1);
    Reference reference = References.of(Activations.parse(activation));
    for (boolean inPlace : new boolean[] {false, true}) {
      Work work =
          new Work(Activations.parse(activation), operation, x.clone(), gradY.clone(), inPlace);
      try (Engine engine = Engines.open(name);
          Call call = engine.prepare(work).orElseThrow()) {
        call.run();
        assertThat(call.result()).hasSameSizeAs(x);
        for (int i = 0; i < x.length; i++) {
          double exact = operation.exact(reference, x[i], gradY[i]);
          assertThat(engine.tolerance(work).admits(call.result()[i], exact))
              .as("x = %s, gradY = %s: %s for %s", x[i], gradY[i], call.result()[i], exact)
              .isTrue();
        }
      }
    }
  }

  @Test
  @DisplayName("computes in place on its own results when it is repeated")
  void repeatedInPlace() throws EngineAbsentException {
    Work work =
        new Work(
            Activations.parse("tanh"), Operation.FORWARD, new float[] {1f}, new float[1], true);
    try (Engine engine = Engines.open("math");
        Call call = engine.prepare(work).orElseThrow()) {
      call.run();
      call.run();

      assertThat(call.result()).containsExactly((float) Math.tanh((float) Math.tanh(1)));
    }
  }

  @Test
  @DisplayName("offers nothing that its library has no function for")
  void notOffered() throws EngineAbsentException {
    try (Engine jafama = Engines.open("jafama");
        Engine max = Engines.open("math-max")) {
      assertThat(jafama.prepare(work("relu", Operation.FORWARD))).isEmpty();
      assertThat(jafama.prepare(work("gelu", Operation.FORWARD))).isEmpty();
      assertThat(jafama.prepare(work("softsign", Operation.FORWARD))).isEmpty();
      assertThat(max.prepare(work("relu", Operation.BACKWARD))).isEmpty();
      assertThat(max.prepare(work("leaky_relu(2)", Operation.FORWARD))).isEmpty();
      assertThat(max.prepare(work("tanh", Operation.FORWARD))).isEqualTo(Optional.empty());
    }
  }

  @DisplayName("offers a gated unit forward and out of place, if it computes it at all")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "lambda, true",
    "relu4j, true",
    "math, false",
    "math-max, false",
    "jafama, false",
    "lanewise, false"
  })
  void gated(String name, boolean computes) throws EngineAbsentException {
    float[] one = {1f};
    Gated swiglu = new Gated(Activations.swiglu(), one);
    try (Engine engine = Engines.open(name)) {
      assertThat(engine.prepare(new Work(swiglu, Operation.FORWARD, one, one, false)).isPresent())
          .isEqualTo(computes);
      assertThat(engine.prepare(new Work(swiglu, Operation.FORWARD, one, one, true))).isEmpty();
      assertThat(engine.prepare(new Work(swiglu, Operation.BACKWARD, one, one, false))).isEmpty();
    }
  }

  @Test
  @DisplayName("has the version that is on the class path")
  void version() throws EngineAbsentException {
    try (Engine jafama = Engines.open("jafama");
        Engine commons = Engines.open("commons-math")) {
      assertThat(jafama.version()).isEqualTo("2.3.2");
      assertThat(commons.version()).isEqualTo("3.6.1");
    }
  }

  @Test
  @DisplayName("is known by name, and another name is refused with those that are known")
  void unknown() {
    assertThatThrownBy(() -> Engines.open("abacus"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("abacus")
        .hasMessageContaining("jafama");
  }

  private static Work work(String activation, Operation operation) {
    return new Work(
        Activations.parse(activation), operation, new float[] {-1f}, new float[] {1f}, false);
  }

  private static float[] numbers(int count, float scale) {
    Random random = new Random(7);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = scale * (2 * random.nextFloat() - 1);
    }
    return numbers;
  }
}
