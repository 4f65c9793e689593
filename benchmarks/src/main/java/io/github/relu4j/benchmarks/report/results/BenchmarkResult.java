package io.github.relu4j.benchmarks.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/** What is read of an entry in JMH's JSON. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BenchmarkResult(
    String benchmark,
    String mode,
    int threads,
    int forks,
    List<String> jvmArgs,
    int measurementIterations,
    String measurementTime,
    Map<String, String> params,
    Metric primaryMetric,
    Map<String, Metric> secondaryMetrics,
    Origin origin) {

  private static final String SINGLE_SHOTS = "ss";
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** A score in JMH's unit, and half the width of its confidence interval, or NaN. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Metric(double score, double scoreError, String scoreUnit) {}

  /**
   * A benchmark without parameters, flags or profilers has no such fields in the JSON; an origin is
   * recorded by this project's own command alone.
   */
  public BenchmarkResult {
    jvmArgs = jvmArgs == null ? List.of() : List.copyOf(jvmArgs);
    params = params == null ? Map.of() : params;
    secondaryMetrics = secondaryMetrics == null ? Map.of() : secondaryMetrics;
    origin = origin == null ? Origin.UNKNOWN : origin;
  }

  /** The method's name. */
  public String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The class's name, without its package. */
  public String benchmarkClass() {
    String withoutMethod = benchmark.substring(0, benchmark.lastIndexOf('.'));
    return withoutMethod.substring(withoutMethod.lastIndexOf('.') + 1);
  }

  /** Whether it is of the benchmark class with this simple name. */
  public boolean isOf(String className) {
    return benchmarkClass().equals(className);
  }

  /** The flags that its JVM had. */
  public Flags flags() {
    return Flags.of(jvmArgs);
  }

  /** A JMH parameter's value, or an empty text when the benchmark has no such parameter. */
  public String parameter(String name) {
    return params.getOrDefault(name, "");
  }

  /** Who was measured: a benchmark without such a parameter is about this library. */
  public String engine() {
    return params.getOrDefault("engine", Contender.LIBRARY);
  }

  /** Who, and with which flags. */
  public Contender contender() {
    return new Contender(engine(), flags());
  }

  /** How often it was measured. */
  public Repetitions repetitions() {
    return new Repetitions(
        forks, measurementIterations, SINGLE_SHOTS.equals(mode) ? "" : measurementTime);
  }

  /** The score and its error, in the unit that the benchmark was declared with. */
  public Score score() {
    return new Score(primaryMetric.score(), primaryMetric.scoreError());
  }

  /** How many iterations the score is an average of. */
  public int samples() {
    return forks * measurementIterations;
  }

  /** Bytes a call, or NaN when it was not measured with -prof gc. */
  public double bytesPerCall() {
    // JMH 1.37 writes a middle dot before the name in some versions of its profiler.
    return secondaryMetrics.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(ALLOCATION))
        .mapToDouble(entry -> entry.getValue().score())
        .findAny()
        .orElse(Double.NaN);
  }
}
