package io.github.relu4j.benchmarks.report.results;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads results by machine and JDK: {@code <machine>/jdk<number>/} with {@value #MACHINE}, JMH's
 * JSON under any name that ends in {@code .json}, and, if accuracy was measured, {@value
 * #ACCURACY}.
 */
public final class ResultsTree {

  private static final String MACHINE = "machine.json";
  private static final String ACCURACY = "accuracy.json";
  private static final Set<String> NOT_OF_JMH = Set.of(MACHINE, ACCURACY);
  private static final Pattern JDK = Pattern.compile("jdk(\\d+)");

  /** Infinite errors have no other form in JSON. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ResultsTree() {}

  /**
   * All runs: machines by name, each with its latest JDK first.
   *
   * @throws InvalidResultsException if there are none, or a file is not what it should be
   */
  public static List<Run> read(Path root) throws IOException, InvalidResultsException {
    List<Run> runs = new ArrayList<>();
    for (Path machine : entries(root)) {
      for (Path directory : entries(machine)) {
        Matcher jdk = JDK.matcher(directory.getFileName().toString());
        List<BenchmarkResult> results = jdk.matches() ? results(directory) : List.of();
        if (!results.isEmpty()) {
          runs.add(
              new Run(
                  machine.getFileName().toString(),
                  Integer.parseInt(jdk.group(1)),
                  machine(directory),
                  results,
                  accuracies(directory)));
        }
      }
    }
    if (runs.isEmpty()) {
      throw new InvalidResultsException(
          "there are no results: no file of JMH is in "
              + root.resolve("<machine>").resolve("jdk<number>")
              + " (directories below that, such as of a quick run, do not count);"
              + " docs/performance.md tells how to measure");
    }
    runs.sort(
        Comparator.comparing(Run::machineName).thenComparing(Run::jdk, Comparator.reverseOrder()));
    return runs;
  }

  private static List<BenchmarkResult> results(Path directory)
      throws IOException, InvalidResultsException {
    List<BenchmarkResult> results = new ArrayList<>();
    for (Path file : entries(directory)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".json") && !NOT_OF_JMH.contains(name)) {
        results.addAll(List.of(parse(file, BenchmarkResult[].class)));
      }
    }
    return results;
  }

  private static Machine machine(Path directory) throws IOException, InvalidResultsException {
    Path file = directory.resolve(MACHINE);
    if (!Files.exists(file)) {
      throw new InvalidResultsException("there is no file " + file);
    }
    return parse(file, Machine.class);
  }

  private static List<Accuracy> accuracies(Path directory)
      throws IOException, InvalidResultsException {
    Path file = directory.resolve(ACCURACY);
    return Files.exists(file) ? List.of(parse(file, Accuracy[].class)) : List.of();
  }

  private static <T> T parse(Path file, Class<T> type) throws IOException, InvalidResultsException {
    try {
      return JSON.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      throw new InvalidResultsException(file + ": " + e.getOriginalMessage());
    }
  }

  private static List<Path> entries(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }
}
