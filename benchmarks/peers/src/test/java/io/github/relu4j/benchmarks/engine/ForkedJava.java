package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A fresh JVM of the same Java as this one. */
final class ForkedJava {

  private static final long PATIENCE_SECONDS = 60;

  private final String classPath;

  private ForkedJava(String classPath) {
    this.classPath = classPath;
  }

  static ForkedJava withWholeClassPath() {
    return without("");
  }

  /** Leaves out the files of the class path whose names match a regular expression. */
  static ForkedJava without(String fileNames) {
    return new ForkedJava(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !Path.of(path).getFileName().toString().matches(fileNames))
            .collect(Collectors.joining(File.pathSeparator)));
  }

  /** The lines that a program prints; a failure if it exits with an error. */
  List<String> run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path errors = Files.createTempFile("errors", ".txt");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java.toString(), "-cp", classPath, program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("java ends").isTrue();
      assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
      return output.lines().toList();
    } finally {
      process.destroyForcibly();
      Files.delete(errors);
    }
  }
}
