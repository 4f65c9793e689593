package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every engine that computes all activations of the comparison. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompleteEngineContract {

  static final List<String> ACTIVATIONS =
      List.of(
          "relu", "leaky_relu", "leaky_relu(-0.5)", "prelu", "elu", "elu(0.7)", "sigmoid", "tanh");

  private static final List<Integer> LENGTHS = List.of(1, 16, 17, 4096);

  private final String name;
  private Engine engine;

  CompleteEngineContract(String name) {
    this.name = name;
  }

  @BeforeAll
  void open() throws EngineAbsentException {
    engine = Engines.open(name);
  }

  @AfterAll
  void close() {
    engine.close();
  }

  Engine engine() {
    return engine;
  }

  /** Whether the engine lets the result of this operation replace x. */
  abstract boolean replaces(Operation operation);

  static Stream<Arguments> cells() {
    return ACTIVATIONS.stream()
        .flatMap(
            activation ->
                Arrays.stream(Operation.values())
                    .flatMap(
                        operation ->
                            LENGTHS.stream()
                                .map(length -> Arguments.of(activation, operation, length))));
  }

  @ParameterizedTest(name = "{0}, {1}, {2} elements")
  @MethodSource("cells")
  @DisplayName("Each result is within the engine's tolerance, in the second call, too")
  void exact(String activation, Operation operation, int length) {
    Work work = work(activation, operation, length, false);
    Reference reference = References.of(work.activation());
    Tolerance tolerance = engine.tolerance(work);
    float[] results;
    try (Call call = engine.prepare(work).orElseThrow()) {
      call.run();
      call.run();
      results = call.result();
    }

    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double exact = operation.exact(reference, work.x()[i], work.gradY()[i]);
      if (!tolerance.admits(results[i], exact)) {
        wrong.add("%s for x = %s, not %s".formatted(results[i], work.x()[i], exact));
      }
    }
    assertThat(results).hasSize(length);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} elements")
  @MethodSource("cells")
  @DisplayName("In place gives the same bits, or is not offered")
  void inPlace(String activation, Operation operation, int length) {
    Work inPlace = work(activation, operation, length, true);

    assertThat(engine.prepare(inPlace).map(CompleteEngineContract::resultOfOneRun))
        .isEqualTo(
            engine
                .prepare(work(activation, operation, length, false))
                .map(CompleteEngineContract::resultOfOneRun)
                .filter(result -> replaces(operation)));
  }

  @ParameterizedTest(name = "{0}, {1}, {2} elements")
  @MethodSource("cells")
  @DisplayName("The caller's arrays stay as they are")
  void callersArrays(String activation, Operation operation, int length) {
    Work work = work(activation, operation, length, replaces(operation));

    resultOfOneRun(engine.prepare(work).orElseThrow());

    Work same = work(activation, operation, length, replaces(operation));
    assertThat(work.x()).isEqualTo(same.x());
    assertThat(work.gradY()).isEqualTo(same.gradY());
  }

  @ParameterizedTest(name = "{0}, {1}, {2} elements")
  @MethodSource("cells")
  @DisplayName("To close a call twice is harmless, to the calls that follow as well")
  void closedTwice(String activation, Operation operation, int length) {
    Work work = work(activation, operation, length, false);
    Call call = engine.prepare(work).orElseThrow();
    List<Float> before = resultOfOneRun(call);

    call.close();
    call.close();

    assertThat(resultOfOneRun(engine.prepare(work).orElseThrow())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {BusyThreads.LOADER, BusyThreads.ANOTHER})
  @DisplayName("Computes on the calling thread alone, whichever thread loaded the engine")
  void oneThread(String caller) throws IOException, InterruptedException {
    assumeThat(BusyThreads.ALL).as("what Linux tells of threads").exists();

    assertThat(ForkedJava.withWholeClassPath().run(BusyThreads.class, name, caller))
        .containsExactly("busy: the calling thread");
  }

  static Work work(String activation, Operation operation, int length, boolean inPlace) {
    Random random = new Random(31L * length);
    float[] x = new float[length];
    float[] gradY = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = (float) (Math.sqrt(2) * random.nextGaussian());
      gradY[i] = 2 * random.nextFloat() - 1;
    }
    return new Work(Activations.parse(activation), operation, x, gradY, inPlace);
  }

  /** Runs and closes a call. */
  private static List<Float> resultOfOneRun(Call call) {
    try (call) {
      call.run();
      List<Float> result = new ArrayList<>();
      for (float element : call.result()) {
        result.add(element);
      }
      return result;
    }
  }
}
