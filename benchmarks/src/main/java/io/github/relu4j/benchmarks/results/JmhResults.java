package io.github.relu4j.benchmarks.results;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** Results out of JMH's. */
public final class JmhResults {

  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** JMH's parameters that have a column of their own. */
  private static final Map<String, Column> COLUMNS =
      Map.of(
          "activation", Column.ACTIVATION,
          "operation", Column.OPERATION,
          "n", Column.N,
          "placement", Column.PLACEMENT,
          "input", Column.INPUT,
          "engine", Column.ENGINE);

  private JmhResults() {}

  /**
   * A result for each of JMH's; without a parameter for the engine it is of this library.
   *
   * @throws IllegalArgumentException if a benchmark measures anything but the time of a call
   */
  public static List<Result> of(
      Collection<RunResult> results, Flags flags, String version, Origin origin) {
    return results.stream().map(result -> of(result, flags, version, origin)).toList();
  }

  private static Result of(RunResult jmh, Flags flags, String version, Origin origin) {
    BenchmarkParams parameters = jmh.getParams();
    if (parameters.getMode() != Mode.AverageTime && parameters.getMode() != Mode.SingleShotTime) {
      throw new IllegalArgumentException(
          parameters.getBenchmark() + " measures " + parameters.getMode().longLabel());
    }
    double nanos = TimeUnit.NANOSECONDS.convert(1, parameters.getTimeUnit());
    Result result =
        new Result()
            .with(Column.BENCHMARK, benchmark(parameters.getBenchmark()))
            .with(Column.ENGINE, Result.OURS)
            .with(Column.PARAMETERS, otherParameters(parameters))
            .with(Column.PATH, flags.path())
            .with(Column.FORKS, parameters.getForks())
            .with(Column.VERSION, version)
            .withNumber(Column.NS, nanos * jmh.getPrimaryResult().getScore())
            .withNumber(Column.ERROR, nanos * jmh.getPrimaryResult().getScoreError());
    for (Map.Entry<String, Column> column : COLUMNS.entrySet()) {
      if (parameters.getParamsKeys().contains(column.getKey())) {
        result =
            result.with(
                column.getValue(), parameters.getParam(column.getKey()).toLowerCase(Locale.ROOT));
      }
    }
    if (jmh.getSecondaryResults().containsKey(ALLOCATION)) {
      result =
          result.withNumber(Column.BYTES, jmh.getSecondaryResults().get(ALLOCATION).getScore());
    }
    return origin.addTo(result);
  }

  /** The method, and its class without a package and the word that all have. */
  private static String benchmark(String name) {
    return name.replaceAll(".*\\.(\\w+)Benchmark\\.(\\w+)$", "$1.$2");
  }

  private static String otherParameters(BenchmarkParams parameters) {
    return parameters.getParamsKeys().stream()
        .filter(name -> !COLUMNS.containsKey(name))
        .map(name -> name + "=" + parameters.getParam(name))
        .collect(Collectors.joining(" "));
  }
}
