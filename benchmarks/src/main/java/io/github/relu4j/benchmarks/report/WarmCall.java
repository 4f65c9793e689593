package io.github.relu4j.benchmarks.report;

import java.util.Comparator;
import java.util.List;

/** What the results of {@code ActivationBenchmark} in one line of a table have in common. */
record WarmCall(int n, String activation, String operation) {

  static final Comparator<WarmCall> ORDER =
      Comparator.comparing(WarmCall::n)
          .reversed()
          .thenComparing(WarmCall::activation)
          .thenComparing(WarmCall::operation);

  static WarmCall of(BenchmarkResult result) {
    return new WarmCall(
        Integer.parseInt(result.parameter("n")),
        result.parameter("activation"),
        result.operation());
  }

  List<String> cells() {
    return List.of(Integer.toString(n), activation, operation);
  }
}
