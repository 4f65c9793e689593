package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A forked JVM")
class ForkedJavaTest {

  /** A program that never ends by itself. */
  static final class Endless {
    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  /** A program that fails. */
  static final class Failing {
    public static void main(String[] arguments) {
      throw new IllegalStateException("out of order");
    }
  }

  @Test
  @DisplayName("that does not end is ended, and is a failure")
  void endless() {
    assertThatThrownBy(
            () ->
                ForkedJava.run(
                    Duration.ofMillis(1), "-cp", ForkedJava.classPath(), Endless.class.getName()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Endless")
        .hasMessageContaining("ends within");
    assertThat(ProcessHandle.current().children())
        .noneMatch(child -> child.info().commandLine().orElse("").contains("Endless"));
  }

  @Test
  @DisplayName("that exits with an error is a failure that shows what it wrote about it")
  void failing() {
    assertThatThrownBy(() -> ForkedJava.run("-cp", ForkedJava.classPath(), Failing.class.getName()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("out of order");
  }
}
