package io.github.relu4j.benchmarks.report.results;

import io.github.relu4j.benchmarks.Operation;
import java.util.List;
import java.util.Optional;

/**
 * All that was measured on one machine with one JDK.
 *
 * @param machineName the name of its directory
 * @param jdk the JDK's feature number
 * @param machine what the machine is
 * @param results of all benchmarks
 * @param accuracies of all engines
 */
public record Run(
    String machineName,
    int jdk,
    Machine machine,
    List<BenchmarkResult> results,
    List<Accuracy> accuracies) {

  /** What the run's files are called, before their extensions. */
  public String fileName() {
    return machineName + "-jdk" + jdk;
  }

  /** For a heading. */
  public String title() {
    return machine.processor() + ", JDK " + jdk;
  }

  /** The comparison with the peers, which may be empty. */
  public Comparison comparison() {
    return Comparison.of(results, machine.engines().keySet());
  }

  /** What each engine was when it was measured. */
  public Builds builds() {
    return Builds.of(results);
  }

  /** The accuracy of an engine, if it was measured. */
  public Optional<Accuracy> accuracy(String engine, String activation, Operation operation) {
    return accuracies.stream()
        .filter(accuracy -> accuracy.engine().equals(engine))
        .filter(accuracy -> accuracy.activation().equals(activation))
        .filter(accuracy -> accuracy.operation() == operation)
        .findFirst();
  }
}
