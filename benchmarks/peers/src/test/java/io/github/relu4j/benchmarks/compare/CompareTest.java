package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("The command compare")
class CompareTest {

  private final StringWriter errors = new StringWriter();
  private final CommandLine command =
      new CommandLine(new Compare()).setErr(new PrintWriter(errors));

  @DisplayName("refuses an option's bad value, and names it")
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--engines, abacus, 'unknown engine \"abacus\"'",
    "--activations, gauss, gauss",
    "--lengths, 0, at least 1",
    "--lengths, many, many",
    "--operations, sideways, sideways"
  })
  void badValue(String option, String value, String complaint) {
    assertThat(command.execute(option, value)).isEqualTo(2);
    assertThat(errors.toString()).contains(complaint);
  }

  @Test
  @DisplayName("explains itself")
  void help() {
    assertThat(command.getUsageMessage())
        .contains("--engines", "onednn", "--activations", "--operations", "--full", "--results");
  }
}
