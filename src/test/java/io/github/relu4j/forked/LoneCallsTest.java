package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.support.Operation;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Alone in a JVM, on the vector path that was asked for")
class LoneCallsTest {

  @DisplayName("no call allocates once C2 has compiled it")
  @ParameterizedTest
  @ValueSource(strings = {"relu", "hardtanh", "tanh"})
  void allocateNothing(String name) throws IOException, InterruptedException {
    assertThat(
            ForkedJava.run(
                "--add-modules",
                "jdk.incubator.vector",
                "-Drelu4j.path=vector",
                "-cp",
                ForkedJava.classPath(),
                LoneCalls.class.getName(),
                name))
        .hasSize(Operation.values().length)
        .allMatch(line -> line.endsWith(" 0"));
  }
}
