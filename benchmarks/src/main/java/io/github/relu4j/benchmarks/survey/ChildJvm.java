package io.github.relu4j.benchmarks.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.Acceleration;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A JVM like this one, with the same class path and the same {@code -X} flags, that runs a {@link
 * Worker} with or without the module {@code jdk.incubator.vector}.
 */
final class ChildJvm {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String MODULE = "jdk.incubator.vector";

  private final List<String> command = new ArrayList<>();

  private ChildJvm(String... flags) {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X"))
        .forEach(command::add);
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Worker.class.getName());
  }

  /** As a user gets it who gives no flag. */
  static ChildJvm withoutFlag() {
    return new ChildJvm();
  }

  /**
   * As a user gets it who gives the flag and leaves the choice to the library; nothing where the
   * JDK has no such module.
   */
  static Optional<ChildJvm> withFlag() {
    return ModuleFinder.ofSystem()
        .find(MODULE)
        .map(module -> new ChildJvm("--add-modules", MODULE));
  }

  /** Bound to one path from the first call on. */
  static ChildJvm on(Code path) {
    return path == Code.VECTOR
        ? new ChildJvm("--add-modules", MODULE, "-Drelu4j.path=vector")
        : new ChildJvm("-Drelu4j.path=scalar");
  }

  /** What the library says of its path there. */
  Acceleration acceleration() throws IOException {
    List<Acceleration> answers = new ArrayList<>();
    run(List.of(), Acceleration.class, answers::add);
    return answers.get(0);
  }

  /** Measures one activation; each measurement is handed on as it comes. */
  void measure(String activation, Code path, Path input, long seed, Consumer<Measurement> receiver)
      throws IOException {
    List<String> arguments =
        List.of(activation, path.name(), input.toString(), Long.toString(seed));
    run(arguments, Measurement.class, receiver);
  }

  private <T> void run(List<String> arguments, Class<T> type, Consumer<T> receiver)
      throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(arguments);
    Path errors = Files.createTempFile("relu4j-survey", ".stderr");
    try {
      Process process =
          new ProcessBuilder(whole).redirectError(Redirect.to(errors.toFile())).start();
      Thread end = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(end);
      try (BufferedReader output = process.inputReader()) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          receiver.accept(read(line, type));
        }
      }
      int exit = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      if (exit != 0) {
        throw new IOException(
            "exit code " + exit + " from " + String.join(" ", whole) + complaint(errors));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(errors);
    }
  }

  private static <T> T read(String line, Class<T> type) throws IOException {
    try {
      return JSON.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new IOException("unexpected output of the measuring JVM: " + line, e);
    }
  }

  private static String complaint(Path errors) throws IOException {
    return Files.readAllLines(errors).stream()
        .filter(line -> !line.contains("incubator module"))
        .collect(Collectors.joining("\n", "\n", ""));
  }
}
