package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.results.Flags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
    Class<?> benchmark, Map<String, String> parameters, String engine, Flags flags, Effort effort) {

  /** A warm call of an engine over a row. */
  static Task of(Row row, String engine, Flags flags, Effort effort) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("engine", engine);
    parameters.put("activation", row.workload().activation());
    parameters.put("operation", row.workload().operation().name());
    parameters.put("n", Integer.toString(row.n()));
    parameters.put("placement", row.workload().placement().parameter());
    parameters.put("input", row.input().parameter());
    return new Task(CompareBenchmark.class, parameters, engine, flags, effort);
  }

  /** The same with another benchmark. */
  Task with(Class<?> other) {
    return new Task(other, parameters, engine, flags, effort);
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
