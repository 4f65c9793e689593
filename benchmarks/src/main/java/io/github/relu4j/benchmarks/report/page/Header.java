package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.Builds;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.Machine;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.text.Digits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                + dates(run)
                + builds(run)
                + engines("\n- Absent: ", absent(run))
                + engines("\n- Worst errors are those of: ", otherVersions(run))
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

  private static String dates(Run run) {
    List<String> dates =
        run.results().stream()
            .map(BenchmarkResult::origin)
            .map(origin -> origin.isKnown() ? origin.date() : run.machine().date())
            .distinct()
            .sorted()
            .toList();
    String last = dates.get(dates.size() - 1);
    if (run.results().stream().anyMatch(result -> !result.origin().isKnown())) {
      return "last on " + last;
    }
    return dates.size() == 1 ? last : dates.get(0) + " to " + last;
  }

  private static String builds(Run run) {
    Builds builds = run.builds();
    return builds.areUnknown()
        ? engines("\n- Engines, as of the last run: ", run.machine().versions())
        : engines("\n- Engines: ", builds.byEngine());
  }

  private static Map<String, String> absent(Run run) {
    Map<String, String> absent = run.machine().absentEngines();
    absent.keySet().removeAll(run.builds().byEngine().keySet());
    return absent;
  }

  /** Peers whose worst errors are not of a version whose times were measured. */
  private static Map<String, String> otherVersions(Run run) {
    Map<String, String> lastVersions = run.machine().versions();
    Set<String> timed =
        run.results().stream()
            .map(
                result ->
                    result.engine()
                        + " "
                        + (result.origin().isKnown()
                            ? result.origin().version()
                            : lastVersions.get(result.engine())))
            .collect(Collectors.toSet());
    Map<String, String> others = new LinkedHashMap<>();
    run.accuracies().stream()
        .filter(accuracy -> new Contender(accuracy.engine(), Flags.NONE).isPeer())
        .filter(accuracy -> !timed.contains(accuracy.engine() + " " + accuracy.version()))
        .forEach(accuracy -> others.put(accuracy.engine(), accuracy.version()));
    return others;
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
