package io.github.relu4j.benchmarks.report.results;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results to test with: made-up ones in files, and single ones. */
public final class Samples {

  /** The results tree among the tests' resources. */
  public static final Path TREE = Path.of("src", "test", "resources", "results");

  /** The vector path's flags. */
  public static final List<String> VECTOR =
      List.of("--add-modules=jdk.incubator.vector", "-Drelu4j.path=vector");

  /** The module, and the path that the library chooses. */
  public static final List<String> MODULE = List.of("--add-modules=jdk.incubator.vector");

  /** No flags. */
  public static final List<String> NONE = List.of();

  private Samples() {}

  /** The run on JDK 25, which has everything. */
  public static Run run() throws IOException, InvalidResultsException {
    return ResultsTree.read(TREE).get(0);
  }

  /** The run on JDK 17: one cell, no vectors, one iteration, no accuracy. */
  public static Run smallRun() throws IOException, InvalidResultsException {
    return ResultsTree.read(TREE).get(1);
  }

  /** A run of these results, on the machine of {@link #run}. */
  public static Run runOf(List<BenchmarkResult> results, List<Accuracy> accuracies)
      throws IOException, InvalidResultsException {
    Run run = run();
    return new Run(run.machineName(), run.jdk(), run.machine(), results, accuracies);
  }

  /** A time of tanh forward on n elements, in the usual setting. */
  public static BenchmarkResult compared(
      String engine, List<String> flags, int n, double score, double error) {
    return result(
        "CompareBenchmark.call",
        flags,
        new Metric(score, error, "ns/op"),
        "engine",
        engine,
        "activation",
        "tanh",
        "operation",
        "FORWARD",
        "n",
        Integer.toString(n),
        "placement",
        "out_of_place",
        "input",
        "normal");
  }

  /** Any result, of two forks of five iterations. */
  public static BenchmarkResult result(
      String benchmark, List<String> flags, Metric metric, String... namesAndValues) {
    return result(benchmark, flags, metric, 2, namesAndValues);
  }

  /** Any result, of so many forks of five iterations. */
  public static BenchmarkResult result(
      String benchmark, List<String> flags, Metric metric, int forks, String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new BenchmarkResult(
        "io.github.relu4j.benchmarks." + benchmark,
        "avgt",
        1,
        forks,
        flags,
        5,
        "1 s",
        parameters,
        metric,
        Map.of(),
        Origin.UNKNOWN);
  }

  /** The same result, measured with a version of its engine. */
  public static BenchmarkResult with(BenchmarkResult result, Origin origin) {
    return new BenchmarkResult(
        result.benchmark(),
        result.mode(),
        result.threads(),
        result.forks(),
        result.jvmArgs(),
        result.measurementIterations(),
        result.measurementTime(),
        result.params(),
        result.primaryMetric(),
        result.secondaryMetrics(),
        origin);
  }
}
