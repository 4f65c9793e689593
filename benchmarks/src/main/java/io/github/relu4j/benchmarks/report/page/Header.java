package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Machine;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.text.Digits;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where, with what and how a run was measured. */
final class Header {

  private Header() {}

  static String of(Run run) {
    Machine machine = run.machine();
    return new Section()
        .add(
            "- Machine: %s (family %s, model %s), %s cores, %s GiB; %s"
                    .formatted(
                        machine.processor(),
                        machine.family(),
                        machine.model(),
                        machine.cores(),
                        machine.memoryGiB(),
                        machine.os())
                + "\n- JDK: "
                + machine.jdk()
                + "\n- Flags: "
                + flags(run.results())
                + "\n- Measured: "
                + machine.date()
                + repetitions(run.results())
                + engines("\n- Engines: ", machine.versions())
                + engines("\n- Absent: ", machine.absentEngines())
                + allocation(run.comparison()))
        .toString();
  }

  private static String flags(List<BenchmarkResult> results) {
    return results.stream()
        .map(result -> flagsThatMatter(result.jvmArgs()))
        .distinct()
        .sorted()
        .map(flags -> flags.isEmpty() ? "none" : "`" + flags + "`")
        .collect(Collectors.joining("; "));
  }

  /** System properties of others, such as where a library may unpack itself, are no news. */
  private static String flagsThatMatter(List<String> jvmArgs) {
    return jvmArgs.stream()
        .filter(argument -> !argument.startsWith("-D") || argument.startsWith("-Drelu4j"))
        .collect(Collectors.joining(" "));
  }

  private static String repetitions(List<BenchmarkResult> results) {
    return results.stream()
        .filter(result -> result.isOf("CompareBenchmark"))
        .map(
            result ->
                "forks: %d, iterations: %d, each: %s"
                    .formatted(
                        result.forks(), result.measurementIterations(), result.measurementTime()))
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "))
        .transform(text -> text.isEmpty() ? "" : "; " + text);
  }

  private static String engines(String heading, Map<String, String> engines) {
    return engines.isEmpty()
        ? ""
        : engines.entrySet().stream()
            .map(engine -> engine.getKey() + " " + parenthesized(engine.getValue()))
            .collect(Collectors.joining(", ", heading, ""));
  }

  /** A version as it is; a sentence, such as a reason, in parentheses and on one line. */
  private static String parenthesized(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.contains(" ") ? "(" + line + ")" : line;
  }

  private static String allocation(Comparison comparison) {
    return comparison.paths().stream()
        .filter(path -> !Double.isNaN(comparison.mostBytesPerCall(path)))
        .map(path -> path.title() + ": " + bytes(comparison, path))
        .collect(Collectors.joining("; "))
        .transform(text -> text.isEmpty() ? "" : "\n- Bytes allocated a call, at most, by " + text);
  }

  private static String bytes(Comparison comparison, Contender path) {
    return Digits.whole(comparison.mostBytesPerCall(path));
  }
}
