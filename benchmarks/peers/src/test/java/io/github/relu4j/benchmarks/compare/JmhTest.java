package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.JmhResults;
import io.github.relu4j.benchmarks.results.Machine;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.Result;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

@DisplayName("A task that JMH runs in a fork")
class JmhTest {

  private static final String LOCK = "jmh.ignoreLock";
  private static final Effort LEAST = new Effort(1, 0, 1, Duration.ofMillis(1), true);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Jmh jmh =
      new Jmh(
          new EngineClassPath(Map.of()),
          OutputFormatFactory.createFormatInstance(
              new PrintStream(output, true, StandardCharsets.UTF_8), VerboseMode.NORMAL));

  private List<Result> run(Task task) throws RunnerException, TaskFailedException {
    Origin origin = new Origin(new Machine("CPU", "", "", 2), "17", "0123abc", "today", "typed");
    return JmhResults.of(jmh.run(task), task.flags(), "1", origin);
  }

  @BeforeEach
  void besideOtherRuns() {
    System.setProperty(LOCK, "true");
  }

  @AfterEach
  void restore() {
    System.clearProperty(LOCK);
  }

  @Test
  @DisplayName("gives a line of results, with the parameters, the flags and the allocation")
  void result() throws Exception {
    Map<String, String> parameters =
        Map.of(
            "engine",
            "lanewise",
            "activation",
            "leaky_relu(0.2)",
            "operation",
            "BACKWARD",
            "n",
            "37",
            "placement",
            "in_place",
            "input",
            "special");
    String classPath = System.getProperty("java.class.path");

    List<Result> results =
        run(new Task(CompareBenchmark.class, parameters, "lanewise", Flags.VECTOR, LEAST));

    assertThat(results).hasSize(1);
    Result result = results.get(0);
    parameters.forEach(
        (name, value) ->
            assertThat(result.get(Column.valueOf(name.toUpperCase(Locale.ROOT))))
                .isEqualTo(value.toLowerCase(Locale.ROOT)));
    assertThat(result.get(Column.BENCHMARK)).isEqualTo(Result.COMPARE);
    assertThat(result.get(Column.PATH)).isEqualTo("vector");
    assertThat(result.get(Column.COMMAND)).isEqualTo("typed");
    assertThat(result.ns()).isPositive();
    assertThat(result.number(Column.BYTES)).isPresent();
    assertThat(System.getProperty("java.class.path")).isEqualTo(classPath);
  }

  @Test
  @DisplayName("may be of first calls")
  void firstCalls() throws Exception {
    Effort once = new Effort(1, 0, 1, Duration.ofMillis(1), false);
    Map<String, String> parameters = Map.of("activation", "tanh", "calls", "1");

    List<Result> results =
        run(new Task(FirstCallsBenchmark.class, parameters, "relu4j", Flags.MODULE, once));

    assertThat(results).hasSize(1);
    assertThat(results.get(0).get(Column.PARAMETERS)).isEqualTo("calls=1");
    // JMH counts these in milliseconds; none is done in a hundred nanoseconds.
    assertThat(results.get(0).ns()).isGreaterThan(100);
  }

  @Test
  @DisplayName("may be of two threads, with all parameters of the comparison")
  void parallel() throws Exception {
    Map<String, String> parameters =
        Map.of("engine", "math", "activation", "relu", "operation", "FORWARD", "n", "64");

    List<Result> results =
        run(new Task(ParallelBenchmark.class, parameters, "math", Flags.NONE, LEAST));

    assertThat(results).hasSize(1);
    assertThat(results.get(0).get(Column.BENCHMARK)).isEqualTo("Parallel.call");
  }

  @Test
  @DisplayName("fails with what was thrown there, and JMH's output tells more")
  void failure() {
    Map<String, String> parameters =
        Map.of("engine", "jafama", "activation", "relu", "operation", "FORWARD", "n", "16");
    Task task = new Task(CompareBenchmark.class, parameters, "jafama", Flags.NONE, LEAST);

    assertThatThrownBy(() -> jmh.run(task))
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("jafama has no");
    assertThat(output.toString(StandardCharsets.UTF_8)).contains("CheckedCall");
  }
}
