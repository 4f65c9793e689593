package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.InvalidResultsException;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Result;
import io.github.relu4j.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured on a machine with a JDK.
 *
 * @param machine the folder's name
 * @param jdk the JDK's number
 * @param results all lines of the file
 */
record Run(String machine, int jdk, List<Result> results) {

  /** An array in the first cache, and one in the second. */
  static final List<Integer> SIZES = List.of(256, 65_536);

  /**
   * A gated unit, forward, at the widths of a feed-forward block in a Llama of 1 and of 8 billion.
   */
  static final String GATED = "swiglu";

  static final List<Integer> GATED_SIZES = List.of(8_192, 14_336);

  static final List<String> OPERATIONS = List.of("forward", "backward");

  private static final String COMMAND = "mvn -q -f benchmarks/reactor.xml verify ";
  private static final String HASH = "[0-9a-f]{7,40}";
  private static final String NAME = "jdk(\\d+)\\.csv";

  /**
   * Of each machine the run with its newest JDK, from a folder with one for each machine.
   *
   * @throws InvalidResultsException if there is none, or a line is not of a commit
   */
  static List<Run> newest(Path folder) throws IOException, InvalidResultsException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, 2)) {
      files = all.filter(file -> file.getFileName().toString().matches(NAME)).sorted().toList();
    }
    Map<String, Run> runs = new TreeMap<>();
    for (Path file : files) {
      Run run =
          new Run(
              file.getParent().getFileName().toString(),
              Integer.parseInt(file.getFileName().toString().replaceAll(NAME, "$1")),
              new ResultFile(file).read());
      run.requireCommits(file);
      runs.merge(run.machine, run, (one, other) -> one.jdk > other.jdk ? one : other);
    }
    if (runs.isEmpty()) {
      throw new InvalidResultsException(folder + " has no <machine>/jdk<version>.csv");
    }
    return List.copyOf(runs.values());
  }

  private void requireCommits(Path file) throws InvalidResultsException {
    for (Result result : results) {
      if (!result.get(Column.COMMIT).matches(HASH)) {
        throw new InvalidResultsException(
            "%s: %s was measured from commit \"%s\", which nobody can check out"
                .formatted(file, result.key(), result.get(Column.COMMIT)));
      }
    }
  }

  /** The start of its pictures' names. */
  String name() {
    return machine + "-jdk" + jdk;
  }

  /** For a heading or a picture. */
  String title() {
    return results.get(0).get(Column.MACHINE) + ", JDK " + jdk;
  }

  /** The usual setting of the comparison, beside our path with those flags. */
  Ratios ratios(Flags path, String operation, int n) {
    return new Ratios(path, results.stream().filter(each -> isUsual(each, operation, n)).toList());
  }

  /** The copy is the same whatever the operation is. */
  private static boolean isUsual(Result result, String operation, int n) {
    return (result.has(Column.OPERATION, operation) || result.has(Column.ENGINE, Result.FLOOR))
        && result.has(Column.N, n)
        && result.has(Column.PLACEMENT, "out_of_place")
        && result.has(Column.INPUT, "normal");
  }

  /** How exact an engine is, if that was measured. */
  Optional<Result> accuracy(String engine, String activation, String operation) {
    return results.stream()
        .filter(result -> result.has(Column.BENCHMARK, Result.ACCURACY))
        .filter(result -> result.has(Column.ENGINE, engine))
        .filter(result -> result.has(Column.ACTIVATION, activation))
        .filter(result -> result.has(Column.OPERATION, operation))
        .findFirst();
  }

  /** Where, with what and how those results were measured, in a line. */
  String environment(Collection<Result> shown) {
    return "%s · JDK %s · commit %s · %s · %s"
        .formatted(
            distinct(shown, Column.MACHINE),
            distinct(shown, Column.JDK),
            distinct(shown, Column.COMMIT),
            distinct(shown, Column.DATE),
            shown.stream()
                .map(result -> result.get(Column.COMMAND))
                .filter(command -> !command.isEmpty())
                .distinct()
                .sorted()
                .map(command -> "`" + (command.startsWith("-P") ? COMMAND : "") + command + "`")
                .collect(Collectors.joining(", ")));
  }

  private static String distinct(Collection<Result> results, Column column) {
    return results.stream()
        .map(result -> result.get(column))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
