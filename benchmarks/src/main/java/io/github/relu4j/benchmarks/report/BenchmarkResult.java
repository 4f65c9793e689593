package io.github.relu4j.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is read of an entry in JMH's JSON. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BenchmarkResult(
    String benchmark,
    List<String> jvmArgs,
    String vmName,
    String vmVersion,
    Map<String, String> params,
    Metric primaryMetric,
    Map<String, Metric> secondaryMetrics) {

  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** A score in JMH's unit. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Metric(double score, String scoreUnit) {}

  /** The method's name. */
  String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The class's name, without its package. */
  String benchmarkClass() {
    String withoutMethod = benchmark.substring(0, benchmark.lastIndexOf('.'));
    return withoutMethod.substring(withoutMethod.lastIndexOf('.') + 1);
  }

  Flags flags() {
    return Flags.of(jvmArgs);
  }

  String jvm() {
    return vmName + " " + vmVersion;
  }

  String parameter(String name) {
    return params.get(name);
  }

  /** The operation as the contract writes it. */
  String operation() {
    return parameter("operation").toLowerCase(Locale.ROOT);
  }

  double score() {
    return primaryMetric.score();
  }

  /** Bytes a call, or NaN when it was not measured with -prof gc. */
  double bytesPerCall() {
    // JMH 1.37 writes a middle dot before the name in some versions of its profiler.
    return secondaryMetrics.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(ALLOCATION))
        .mapToDouble(entry -> entry.getValue().score())
        .findAny()
        .orElse(Double.NaN);
  }
}
