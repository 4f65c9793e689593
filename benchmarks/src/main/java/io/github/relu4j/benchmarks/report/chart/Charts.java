package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.report.results.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All charts of a run. */
public final class Charts {

  private Charts() {}

  /** Two for each activation, as far as there is data, in the order of the catalogue. */
  public static List<Chart> of(Run run) {
    return run.comparison().activations().stream()
        .flatMap(
            activation ->
                Stream.of(ThroughputChart.of(run, activation), AccuracyChart.of(run, activation)))
        .flatMap(Optional::stream)
        .toList();
  }
}
