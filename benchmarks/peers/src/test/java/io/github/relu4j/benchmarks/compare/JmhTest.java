package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.relu4j.benchmarks.jmh.MegamorphicBenchmark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

  @BeforeEach
  void besideOtherRuns() {
    System.setProperty(LOCK, "true");
  }

  @AfterEach
  void restore() {
    System.clearProperty(LOCK);
  }

  @Test
  @DisplayName("gives JMH's JSON, with the parameters, the flags and the allocation")
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

    JsonNode results =
        jmh.run(new Task(CompareBenchmark.class, parameters, "lanewise", FlagSet.VECTOR, LEAST));

    assertThat(results).hasSize(1);
    JsonNode entry = results.get(0);
    parameters.forEach(
        (name, value) -> assertThat(entry.get("params").get(name).asText()).isEqualTo(value));
    assertThat(entry.get("jvmArgs"))
        .extracting(JsonNode::asText)
        .containsAll(FlagSet.VECTOR.jvmArguments());
    assertThat(entry.get("secondaryMetrics").fieldNames())
        .toIterable()
        .anyMatch(name -> name.endsWith("gc.alloc.rate.norm"));
    assertThat(Score.of(entry, FlagSet.VECTOR).nanos()).isPositive();
    assertThat(System.getProperty("java.class.path")).isEqualTo(classPath);
  }

  @Test
  @DisplayName("may be of first calls")
  void firstCalls() throws Exception {
    Effort once = new Effort(1, 0, 1, Duration.ofMillis(1), false);
    Map<String, String> parameters = Map.of("activation", "tanh", "calls", "1");

    JsonNode results =
        jmh.run(
            new Task(FirstCallsBenchmark.class, parameters, "relu4j", FlagSet.WITH_MODULE, once));

    assertThat(results).hasSize(1);
    assertThat(results.get(0).get("primaryMetric").get("scoreUnit").asText()).isEqualTo("ms/op");
  }

  @Test
  @DisplayName("may be of two threads, with all parameters of the comparison")
  void parallel() throws Exception {
    Map<String, String> parameters =
        Map.of("engine", "math", "activation", "relu", "operation", "FORWARD", "n", "64");

    JsonNode results =
        jmh.run(new Task(ParallelBenchmark.class, parameters, "math", FlagSet.NONE, LEAST));

    assertThat(results).hasSize(1);
    assertThat(results.get(0).get("threads").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("may be a benchmark of this library alone, with what its parameters take together")
  void ours() throws Exception {
    Map<String, String> parameters = Map.of("activation", "relu", "n", "16");

    Task task = new Task(MegamorphicBenchmark.class, parameters, "relu4j", FlagSet.NONE, LEAST);

    JsonNode results = jmh.run(task);

    assertThat(results)
        .hasSize(task.cells())
        .extracting(entry -> entry.get("params").get("operation").asText())
        .containsExactlyInAnyOrder("FORWARD", "DERIVATIVE", "BACKWARD");
  }

  @Test
  @DisplayName("fails with what was thrown there, and JMH's output tells more")
  void failure() {
    Map<String, String> parameters =
        Map.of("engine", "jafama", "activation", "relu", "operation", "FORWARD", "n", "16");
    Task task = new Task(CompareBenchmark.class, parameters, "jafama", FlagSet.NONE, LEAST);

    assertThatThrownBy(() -> jmh.run(task))
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("jafama has no");
    assertThat(output.toString(StandardCharsets.UTF_8)).contains("CheckedCall");
  }
}
