package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.forked.ForkedJava;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path of this JVM's files, with which programs run in a JVM of their own.
 *
 * @param text as Java takes it
 */
public record ProgramClassPath(String text) {

  public static ProgramClassPath whole() {
    return without("");
  }

  /** Leaves out the files whose names match a regular expression. */
  static ProgramClassPath without(String fileNames) {
    return new ProgramClassPath(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !Path.of(path).getFileName().toString().matches(fileNames))
            .collect(Collectors.joining(File.pathSeparator)));
  }

  /** The lines that a program prints; a failure if it does not end, or not without an error. */
  public List<String> run(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return ForkedJava.run(
        Stream.concat(Stream.of("-cp", text, program.getName()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
