package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Ratios.Lost;
import io.github.relu4j.benchmarks.results.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where others are faster than the vector path, a point for each of them. */
final class Losses {

  private static final int MOST_NAMES = 5;

  /** The engine whose backward of sigmoid and tanh gets the output, and not x. */
  private static final String FROM_OUTPUT_AS_WELL = "pytorch";

  private Losses() {}

  /** Markdown; empty if nobody is. */
  static String of(List<Run> runs) {
    List<String> engines =
        Style.order(runs.stream().flatMap(run -> run.results().stream()).toList());
    StringBuilder list = new StringBuilder();
    for (String engine : engines) {
      String losses =
          runs.stream()
              .map(run -> ofRun(run, engine, runs.size() > 1))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining("; "));
      if (!losses.isEmpty()) {
        list.append("- **").append(Style.of(engine).title()).append("**: ");
        list.append(losses).append(".\n");
      }
    }
    return list.toString();
  }

  private static String ofRun(Run run, String engine, boolean several) {
    List<String> parts = new ArrayList<>();
    for (String operation : Run.OPERATIONS) {
      for (int n : Run.SIZES) {
        Ratios ratios = run.ratios(Flags.VECTOR, operation, n);
        List<Lost> lost =
            ratios.lost(List.of(engine)).stream()
                .filter(Lost::isBeyondError)
                .sorted(Comparator.comparingDouble(Lost::ratio))
                .toList();
        if (!lost.isEmpty()) {
          parts.add(operation + ", " + Digits.of(n) + " floats: " + names(ratios, lost));
        }
      }
    }
    return parts.isEmpty() ? "" : (several ? run.title() + ": " : "") + String.join("; ", parts);
  }

  private static String names(Ratios ratios, List<Lost> lost) {
    String names =
        lost.stream()
            .limit(MOST_NAMES)
            .map(each -> name(ratios, each))
            .collect(Collectors.joining(", "));
    int more = lost.size() - MOST_NAMES;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /** With the ratio to our gradient from the output as well, where the peer's starts there too. */
  private static String name(Ratios ratios, Lost lost) {
    String name = lost.ours().get(Column.ACTIVATION) + " " + Digits.of(lost.ratio(), 2);
    return Optional.of(lost.ours())
        .filter(ours -> lost.peer().has(Column.ENGINE, FROM_OUTPUT_AS_WELL))
        .flatMap(ours -> ratios.result(ours, Result.FROM_OUTPUT))
        .map(own -> name + " (" + Digits.of(lost.peer().ns() / own.ns(), 2) + " from y)")
        .orElse(name);
  }
}
