package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A fresh JVM of the same Java as this one. */
public final class ForkedJava {

  public static final Path CLASSES = Path.of("target", "classes");
  public static final Path TEST_CLASSES = Path.of("target", "test-classes");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private ForkedJava() {}

  /**
   * The lines that it writes to standard output; a failure if it does not end, or not without an
   * error.
   */
  public static List<String> run(String... arguments) throws IOException, InterruptedException {
    return run(PATIENCE, arguments);
  }

  static List<String> run(Duration patience, String... arguments)
      throws IOException, InterruptedException {
    return run(Path.of(System.getProperty("java.home")), patience, arguments);
  }

  /** The same of another Java, such as a run-time image that jlink has built. */
  static List<String> runOf(Path home, String... arguments)
      throws IOException, InterruptedException {
    return run(home, PATIENCE, arguments);
  }

  private static List<String> run(Path home, Duration patience, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve(Path.of("bin", "java")).toString());
    command.addAll(List.of(arguments));
    // Whoever reads a pipe waits for its end: a file lets the patience count.
    Path output = Files.createTempFile("forked-java", ".out");
    Path errors = Files.createTempFile("forked-java", ".err");
    Process java =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      boolean ended = java.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(ended).as("%s ends within %s", command, patience).isTrue();
      assertThat(java.exitValue()).as("%s: %s", command, Files.readString(errors)).isZero();
      return Files.readAllLines(output);
    } finally {
      java.destroyForcibly().waitFor();
      Files.delete(output);
      Files.delete(errors);
    }
  }

  static String classPath() {
    return CLASSES + File.pathSeparator + TEST_CLASSES;
  }
}
