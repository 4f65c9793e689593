package io.github.relu4j.benchmarks.compare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What JMH is asked to run at a time.
 *
 * @param benchmark the benchmark's class
 * @param parameters those of JMH that are not left as they are
 * @param engine whose class path the forks get
 * @param flags that the forks get
 * @param effort how long and how often
 */
record Task(
    Class<?> benchmark,
    Map<String, String> parameters,
    String engine,
    FlagSet flags,
    Effort effort) {

  /** Read once: a full comparison has thousands of tasks. */
  private static final Set<BenchmarkListEntry> LISTED =
      BenchmarkList.defaultList()
          .getAll(
              OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());

  static Task of(Cell cell, Effort effort) {
    Row row = cell.row();
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("engine", cell.engine());
    parameters.put("activation", row.workload().activation());
    parameters.put("operation", row.workload().operation().name());
    parameters.put("n", Integer.toString(row.n()));
    parameters.put("placement", row.workload().placement().parameter());
    parameters.put("input", row.input().parameter());
    return new Task(CompareBenchmark.class, parameters, cell.engine(), cell.flags(), effort);
  }

  /** The same with another benchmark. */
  Task with(Class<?> other) {
    return new Task(other, parameters, engine, flags, effort);
  }

  /**
   * How many things JMH measures: every method of the benchmark with every combination of the
   * parameters that are left as they are. From JMH's list, since the classes themselves may need
   * the Vector API to be linked, which only the forks have.
   */
  int cells() {
    return LISTED.stream()
        .filter(entry -> entry.getUserClassQName().equals(benchmark.getName()))
        .mapToInt(this::combinations)
        .sum();
  }

  private int combinations(BenchmarkListEntry entry) {
    return entry.getParams().orElse(Map.of()).entrySet().stream()
        .filter(parameter -> !parameters.containsKey(parameter.getKey()))
        .mapToInt(parameter -> parameter.getValue().length)
        .reduce(1, Math::multiplyExact);
  }

  /** About how long all of them take. */
  Duration estimate() {
    return effort.estimate().multipliedBy(cells());
  }

  /** Where the results go: compare-none.json for CompareBenchmark without a flag. */
  String fileName() {
    return question().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
        + "-"
        + flags.fileName()
        + ".json";
  }

  /** In a few words. */
  String label() {
    return parameters.values().stream().limit(2).collect(Collectors.joining(" "));
  }

  private String question() {
    return benchmark.getSimpleName().replaceAll("Benchmark$", "");
  }

  @Override
  public String toString() {
    return question() + " " + String.join(" ", parameters.values()) + ", " + flags.title();
  }
}
