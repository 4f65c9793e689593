package io.github.relu4j.benchmarks.results;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of results, in order; benchmarks/README.md explains them, too. */
public enum Column {
  /** The benchmark's class without the word Benchmark, and its method; or Accuracy. */
  BENCHMARK,
  /** The activation's name; empty where a benchmark has none. */
  ACTIVATION,
  /** forward, derivative or backward; empty where a benchmark has none. */
  OPERATION,
  /** How many floats; empty where a benchmark does not say. */
  N,
  /** out_of_place or in_place. */
  PLACEMENT,
  /** normal or special numbers. */
  INPUT,
  /** The benchmark's other parameters, such as width=16. */
  PARAMETERS,
  /** The flags of the JVM, a name of {@link Flags}: for this library they choose the path. */
  PATH,
  /** Who computes. */
  ENGINE,
  /** The mean time of a call, in nanoseconds. */
  NS,
  /** Half of JMH's confidence interval of 99.9 %, in nanoseconds. */
  ERROR,
  /** Bytes allocated in a call, with JMH's own share; empty where that was not counted. */
  BYTES,
  /** The worst error of a result, in ULP. */
  ULP,
  /** The same over exact values that are no subnormals. */
  ULP_NORMAL,
  /** How many results are wrongly NaN or infinite, or wrongly not. */
  MISTAKEN,
  /** JVMs, one after another. */
  FORKS,
  /** The engine's version. */
  VERSION,
  /** Processor and cores. */
  MACHINE,
  /** Vendor and version of the JDK. */
  JDK,
  /** The commit of this project from which was measured. */
  COMMIT,
  /** The day. */
  DATE,
  /** The command that measured. */
  COMMAND;

  /** What tells a cell from all others: where these are the same, a new line replaces the old. */
  static final List<Column> KEY = List.of(values()).subList(0, ENGINE.ordinal() + 1);

  /** As it stands in the file's first line. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, as they stand in the file's first line. */
  public static String[] titles() {
    return Arrays.stream(values()).map(Column::title).toArray(String[]::new);
  }
}
