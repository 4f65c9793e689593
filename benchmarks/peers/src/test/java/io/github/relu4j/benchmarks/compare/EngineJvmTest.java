package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.results.Flags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An engine that is asked in a JVM of its own")
class EngineJvmTest {

  private final EngineJvm jvm = new EngineJvm(new EngineClassPath(Map.of()));

  /** Ends as a crash of native code does. */
  static final class Crash {
    private Crash() {}

    public static void main(String[] arguments) {
      System.err.println("# A fatal error");
      Runtime.getRuntime().halt(134);
    }
  }

  @Test
  @DisplayName("tells its version and what it has")
  void offer() throws EngineFailedException {
    Offer offer = probe("jafama", Flags.NONE);

    assertThat(offer.isAbsent()).isFalse();
    assertThat(offer.version()).isEqualTo("2.3.2");
    assertThat(offer.workloads())
        .hasSize(6)
        .contains(new Workload("tanh", Operation.BACKWARD, Placement.IN_PLACE))
        .extracting(Workload::activation)
        .doesNotContain("relu");
  }

  @Test
  @DisplayName("is absent with the reason when it cannot be opened")
  void absent() throws EngineFailedException {
    Offer offer = probe("lanewise", Flags.NONE);

    assertThat(offer.isAbsent()).isTrue();
    assertThat(offer.version()).startsWith("absent: ").contains("--add-modules");
    assertThat(offer.workloads()).isEmpty();
    assertThat(probe("lanewise", Flags.VECTOR).isAbsent()).isFalse();
  }

  @Test
  @DisplayName("may crash without harm, and says so")
  void crash() {
    assertThatThrownBy(
            () -> jvm.ask("math", Flags.NONE, Crash.class, List.of(), new TypeReference<>() {}))
        .isInstanceOf(EngineFailedException.class)
        .hasMessage("its JVM ended with exit code 134: # A fatal error");
  }

  @Test
  @DisplayName("gives no answer when its class path was not built")
  void noClassPath() {
    EngineJvm unbuilt =
        new EngineJvm(new EngineClassPath(Map.of("nd4j", Path.of("no/such/classpath.txt"))));

    assertThatThrownBy(
            () -> unbuilt.ask("nd4j", Flags.NONE, Probe.class, List.of(), new TypeReference<>() {}))
        .isInstanceOf(EngineFailedException.class)
        .hasMessageContaining("classpath.txt");
  }

  @Test
  @DisplayName("is not even started where Java is too old for the engine, as for Jlama before 22")
  void oldJava() {
    EngineClassPath unbuilt = new EngineClassPath(Map.of("jlama", Path.of("no/such/file.txt")));

    assertThat(unbuilt.missing("jlama").orElseThrow())
        .isEqualTo(
            Runtime.version().feature() < 22
                ? "needs Java 22"
                : "no " + Path.of("no/such/file.txt") + ": build its module first");
  }

  private Offer probe(String engine, Flags flags) throws EngineFailedException {
    return jvm.ask(
        engine, flags, Probe.class, List.of("relu", "tanh"), new TypeReference<Offer>() {});
  }
}
