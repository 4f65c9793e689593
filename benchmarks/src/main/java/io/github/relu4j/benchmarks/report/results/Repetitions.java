package io.github.relu4j.benchmarks.report.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often something was measured, and how long each time.
 *
 * @param forks JVMs, one after another
 * @param iterations in each of them, warm-up not counted
 * @param time of an iteration, empty where an iteration is a single call
 */
public record Repetitions(int forks, int iterations, String time) {

  /** The head of a table's column. */
  public static final String COLUMN = "forks × iterations × time";

  /** Those of some results, what most have first; with names where they are not all alike. */
  public static String of(Stream<BenchmarkResult> results) {
    Map<Repetitions, Set<String>> names =
        results.collect(
            Collectors.groupingBy(
                BenchmarkResult::repetitions,
                LinkedHashMap::new,
                Collectors.mapping(
                    result -> result.contender().title(),
                    Collectors.toCollection(LinkedHashSet::new))));
    return names.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .map(entry -> names.size() == 1 ? "" + entry.getKey() : named(entry))
        .collect(Collectors.joining("; "));
  }

  private static String named(Map.Entry<Repetitions, Set<String>> entry) {
    return entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")";
  }

  @Override
  public String toString() {
    return forks + " × " + iterations + (time.isEmpty() ? "" : " × " + time);
  }
}
