package io.github.relu4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainingExampleTest {

  private static final int USERS_FAULT = 2;

  private final StringWriter errors = new StringWriter();

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--claims, 0, '--claims must be from 1 to 12 but has 0'",
    "--claims, '1,13', '--claims must be from 1 to 12 but has 13'",
    "--seeds, 0, '--seeds must be at least 1 but is 0'",
    "--first-seed, 3, '--first-seed must be above 3 but is 3'",
    "--threads, 0, '--threads must be at least 1 but is 0'"
  })
  @DisplayName("an option out of its range is the user's fault, with the value")
  void outOfRange(String option, String value, String message) {
    assertThat(run(option, value)).isEqualTo(USERS_FAULT);
    assertThat(errors.toString()).contains(message);
  }

  @Test
  @DisplayName("a directory without digits is the user's fault, with the file that it lacks")
  void noDigits() {
    assertThat(
            run("--mnist", directory.toString(), "--output", directory.resolve("out").toString()))
        .isEqualTo(USERS_FAULT);
    assertThat(errors.toString()).contains("has neither train-images-idx3-ubyte nor");
  }

  @Test
  @DisplayName("digits from two places at once are the user's fault")
  void twoPlaces() {
    assertThat(run("--mnist", "here", "--mnist-json", "there")).isEqualTo(USERS_FAULT);
  }

  @Test
  @DisplayName("an output that is a file is the user's fault, before anything is trained")
  void outputIsFile() throws IOException {
    Path file = Files.createFile(directory.resolve("taken"));
    assertThat(run("--output", file.toString())).isEqualTo(USERS_FAULT);
    assertThat(errors.toString()).contains("--output: cannot make the directory " + file);
  }

  private int run(String... arguments) {
    CommandLine line = TrainingExample.newCommandLine();
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
