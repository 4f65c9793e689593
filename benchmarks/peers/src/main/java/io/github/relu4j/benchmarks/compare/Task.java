package io.github.relu4j.benchmarks.compare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

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
   * parameters that are left as they are.
   */
  int cells() {
    long methods =
        Stream.of(benchmark.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .count();
    return Stream.of(benchmark.getFields())
        .filter(field -> field.isAnnotationPresent(Param.class))
        .filter(field -> !parameters.containsKey(field.getName()))
        .mapToInt(field -> field.getAnnotation(Param.class).value().length)
        .reduce(Math.toIntExact(methods), Math::multiplyExact);
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
