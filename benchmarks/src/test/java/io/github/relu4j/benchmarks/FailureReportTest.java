package io.github.relu4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisplayName("A command that fails")
class FailureReportTest {

  private final StringWriter errors = new StringWriter();

  @Command(name = "count")
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  @Test
  @DisplayName("by the user's fault says why, and exits with 2")
  void usersFault() {
    assertThat(execute(new IllegalArgumentException("no such file: numbers.txt"))).isEqualTo(2);
    assertThat(errors).hasToString("count: no such file: numbers.txt" + System.lineSeparator());
  }

  @Test
  @DisplayName("for want of something else says of what kind that is, and exits with 1")
  void surroundings() {
    assertThat(execute(new EOFException())).isEqualTo(1);
    assertThat(errors).hasToString("count: java.io.EOFException" + System.lineSeparator());
  }

  @Test
  @DisplayName("by its own fault says where, and exits with 1")
  void bug() {
    assertThat(execute(new NullPointerException())).isEqualTo(1);
    assertThat(errors.toString())
        .startsWith("count: java.lang.NullPointerException")
        .contains("FailureReportTest.bug");
  }

  private int execute(Exception failure) {
    return new CommandLine(new Failing(failure))
        .setErr(new PrintWriter(errors, true))
        .setExecutionExceptionHandler(
            new FailureReport(thrown -> thrown instanceof IllegalArgumentException))
        .execute();
  }
}
