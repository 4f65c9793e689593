package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ND4J")
class Nd4jTest extends CompleteEngineContract {

  Nd4jTest() {
    super("nd4j");
  }

  @Override
  boolean replaces(Operation operation) {
    return true;
  }

  @Test
  @DisplayName("is of the version that the class path has")
  void version() {
    assertThat(engine().version()).isEqualTo("1.0.0-M2.1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("has no PReLU of several channels")
  void channels(Operation operation) {
    assertThat(engine().prepare(work("prelu(0.1, 0.2)", operation, 16, false))).isEmpty();
  }

  @Test
  @DisplayName("is absent, with a reason, where the class path has no native build of it")
  void absent() throws IOException, InterruptedException {
    assertThat(
            ForkedJava.without("nd4j-native-.*-[a-z]+-x86_64.*[.]jar")
                .run(OpenEngine.class, "nd4j"))
        .singleElement()
        .asString()
        .startsWith("nd4j: ")
        .contains("cannot load ND4J", "jnind4jcpu", "the jars of org.nd4j's nd4j-native");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "onnxruntime", "pytorch"})
  @DisplayName("shares its class path with no other native engine")
  void alone(String other) throws IOException, InterruptedException {
    assertThat(ForkedJava.withWholeClassPath().run(OpenEngine.class, other))
        .singleElement()
        .asString()
        .startsWith(other + ": ");
  }
}
