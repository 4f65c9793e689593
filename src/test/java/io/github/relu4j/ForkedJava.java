package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A fresh JVM of the same Java as this one. */
final class ForkedJava {

  static final Path CLASSES = Path.of("target", "classes");
  static final Path TEST_CLASSES = Path.of("target", "test-classes");

  private static final long PATIENCE_SECONDS = 120;

  private ForkedJava() {}

  /** The lines that it writes to standard output; a failure if it exits with an error. */
  static List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    File errors = File.createTempFile("errors", ".txt");
    Process java = new ProcessBuilder(command).redirectError(errors).start();
    try {
      String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(java.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("java ends").isTrue();
      assertThat(java.exitValue()).as("%s, see %s", command, errors).isZero();
      return output.lines().toList();
    } finally {
      java.destroyForcibly();
    }
  }

  static String classPath() {
    return CLASSES + File.pathSeparator + TEST_CLASSES;
  }
}
