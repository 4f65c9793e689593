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
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TrainingExampleTest {

  private static final int USERS_FAULT = 2;

  private final StringWriter errors = new StringWriter();

  @TempDir private Path directory;

  @Test
  @DisplayName("an activation that does not exist is the user's fault, and is named")
  void unknownActivation() {
    assertThat(run("--also", "rectifire")).isEqualTo(USERS_FAULT);
    assertThat(errors.toString()).contains("--also rectifire");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"threshold(1e10,0)", "prelu(0.25,0.5,0.3)"})
  @DisplayName("an activation without a gain, or with channels that do not divide a layer, too")
  void unusableActivation(String name) {
    assertThat(run("--also", name)).isEqualTo(USERS_FAULT);
    assertThat(errors.toString()).contains("--also " + name + ": ");
  }

  @Test
  @DisplayName("a depth under 1 is the user's fault, with the value")
  void depth() {
    assertThat(run("--depth", "0")).isEqualTo(USERS_FAULT);
    assertThat(errors.toString()).contains("--depth must be at least 1 but is 0");
  }

  @Test
  @DisplayName("a directory without digits is the user's fault, with the file that it lacks")
  void noDigits() {
    assertThat(run("--mnist", directory.toString())).isEqualTo(USERS_FAULT);
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
