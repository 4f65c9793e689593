package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.benchmarks.results.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks an engine something in a JVM of its own, with the engine's class path and flags: a crash of
 * native code ends that JVM and nothing else.
 */
final class EngineJvm {

  private static final int PATIENCE_MINUTES = 10;

  private final EngineClassPath classPath;

  EngineJvm(EngineClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * Runs a class's main method, whose arguments are the file for its answer, the engine's name and
   * what is given here.
   *
   * @return the answer, read from JSON
   * @throws EngineFailedException if there is none
   */
  <T> T ask(
      String engine, Flags flags, Class<?> main, List<String> arguments, TypeReference<T> type)
      throws EngineFailedException {
    Optional<String> missing = classPath.missing(engine);
    if (missing.isPresent()) {
      throw new EngineFailedException(missing.get());
    }
    try {
      Path answer = Files.createTempFile("relu4j-engine", ".json");
      Path output = Files.createTempFile("relu4j-engine", ".log");
      try {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags.jvmArguments());
        command.addAll(List.of(main.getName(), answer.toString(), engine));
        command.addAll(arguments);
        run(command, classPath.of(engine), output);
        return new ObjectMapper().readValue(answer.toFile(), type);
      } finally {
        Files.delete(answer);
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new EngineFailedException(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineFailedException("interrupted");
    }
  }

  /**
   * The class path is no argument, since ONNX Runtime reads the command line when it is loaded, and
   * overflows the stack where that is longer than some 4000 characters.
   */
  private static void run(List<String> command, String classPath, Path output)
      throws IOException, InterruptedException, EngineFailedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("CLASSPATH", classPath);
    Process process = builder.start();
    Thread end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(end);
    if (!ended) {
      throw new EngineFailedException("no answer within " + PATIENCE_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new EngineFailedException(
          "its JVM ended with exit code " + process.exitValue() + complaint(output));
    }
  }

  private static String complaint(Path output) throws IOException {
    return Files.readString(output)
        .lines()
        .filter(line -> !line.startsWith("WARNING") && !line.replaceAll("[# ]", "").isEmpty())
        .findFirst()
        .map(line -> ": " + line)
        .orElse("");
  }
}
