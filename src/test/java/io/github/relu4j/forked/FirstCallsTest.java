package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.support.Operation;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a fresh JVM on the scalar path")
class FirstCallsTest {

  /**
   * The VM itself makes a few strings, once, when it hands a method to C2. A call that allocated
   * would do it a thousand times, and no object has fewer than 16 bytes.
   */
  private static final long OF_THE_VM = 4 * FirstCalls.CALLS;

  /** Forward and backward of two gated linear units and of a maxout. */
  private static final int GROUPED = 6;

  @Test
  @DisplayName("no call of the first thousand allocates, but for the very first")
  void allocateNothing() throws IOException, InterruptedException {
    assertThat(
            ForkedJava.run(
                "-Drelu4j.path=scalar", "-cp", ForkedJava.classPath(), FirstCalls.class.getName()))
        .hasSize(Activations.names().size() * Operation.values().length + GROUPED)
        .allMatch(line -> bytes(line) < OF_THE_VM);
  }

  private static long bytes(String line) {
    return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
  }
}
