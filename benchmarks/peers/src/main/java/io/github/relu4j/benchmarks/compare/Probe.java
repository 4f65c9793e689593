package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks engines what they have, each in a child JVM. */
final class Probe {

  private static final int PATIENCE_SECONDS = 120;

  private final List<String> activations;
  private final EngineClassPath classPath;

  Probe(List<String> activations, EngineClassPath classPath) {
    this.activations = activations;
    this.classPath = classPath;
  }

  /** The engine's offer; whatever goes wrong makes it absent with the reason. */
  Offer ask(String engine, FlagSet flags) {
    Optional<String> missing = classPath.missing(engine);
    if (missing.isPresent()) {
      return Offer.absent(missing.get());
    }
    try {
      Path answer = Files.createTempFile("relu4j-probe", ".json");
      Path output = Files.createTempFile("relu4j-probe", ".log");
      try {
        return run(command(engine, flags, answer), answer, output);
      } finally {
        Files.delete(answer);
        Files.delete(output);
      }
    } catch (IOException e) {
      return Offer.absent(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Offer.absent("interrupted");
    }
  }

  private List<String> command(String engine, FlagSet flags, Path answer) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags.jvmArguments());
    command.addAll(List.of("-cp", classPath.of(engine), ProbeMain.class.getName()));
    command.addAll(List.of(answer.toString(), engine));
    command.addAll(activations);
    return command;
  }

  private static Offer run(List<String> command, Path answer, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Offer.absent("did not start within " + PATIENCE_SECONDS + " s");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      return Offer.absent(
          "its JVM ended with exit code " + process.exitValue() + firstLine(output));
    }
    return new ObjectMapper().readValue(answer.toFile(), Offer.class);
  }

  private static String firstLine(Path output) throws IOException {
    return Files.readString(output)
        .lines()
        .filter(line -> !line.startsWith("WARNING") && !line.isBlank() && !line.equals("#"))
        .findFirst()
        .map(line -> ": " + line)
        .orElse("");
  }
}
