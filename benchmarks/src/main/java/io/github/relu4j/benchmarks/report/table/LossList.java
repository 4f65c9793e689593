package io.github.relu4j.benchmarks.report.table;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Loss;
import io.github.relu4j.benchmarks.report.results.Setting;
import io.github.relu4j.benchmarks.report.results.SizeRange;
import io.github.relu4j.benchmarks.report.text.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Where a peer is faster than the library: nothing is left out. */
public final class LossList {

  /** What the numbers mean, once for all lists of a page. */
  public static final String LEGEND =
      "Counted are all n that the head of a list names. In brackets: the peer's time / that of relu4j, the least of those sizes. ~ marks differences"
          + " that the confidence intervals do not bear out.\n";

  private LossList() {}

  /** The list for one of the library's paths in a setting. */
  public static String of(Comparison comparison, Contender path, Setting setting) {
    List<Loss> losses = Loss.of(comparison, path, setting);
    String count =
        "- %s, %s: a peer is faster in %d of %d comparisons%s%n"
            .formatted(
                path.title(),
                setting.title(),
                losses.size(),
                Loss.comparisons(comparison, path, setting),
                sizes(Loss.comparedSizes(comparison, path, setting)));
    Map<String, Map<String, List<Loss>>> lines = new LinkedHashMap<>();
    for (Loss loss : losses) {
      Cell cell = loss.cell();
      lines
          .computeIfAbsent(
              cell.activation() + " " + cell.operation(), work -> new LinkedHashMap<>())
          .computeIfAbsent(loss.engine(), engine -> new ArrayList<>())
          .add(loss);
    }
    return count
        + lines.entrySet().stream()
            .map(
                line -> "  - " + line.getKey() + ": " + engines(comparison, line.getValue()) + "\n")
            .collect(Collectors.joining());
  }

  /** Operations that were compared at the same n share them. */
  private static String sizes(Map<Operation, SortedSet<Integer>> byOperation) {
    Map<SortedSet<Integer>, List<String>> operations = new LinkedHashMap<>();
    byOperation.forEach(
        (operation, sizes) ->
            operations.computeIfAbsent(sizes, same -> new ArrayList<>()).add(operation.toString()));
    return operations.entrySet().stream()
        .map(entry -> String.join(" and ", entry.getValue()) + " at n = " + list(entry.getKey()))
        .collect(Collectors.collectingAndThen(Collectors.joining("; "), LossList::inBrackets));
  }

  private static String inBrackets(String text) {
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  private static String list(SortedSet<Integer> sizes) {
    return sizes.stream().map(Digits::whole).collect(Collectors.joining(", "));
  }

  private static String engines(Comparison comparison, Map<String, List<Loss>> engines) {
    return engines.entrySet().stream()
        .map(
            engine ->
                SizeRange.of(engine.getValue(), comparison.sizes()).stream()
                    .map(LossList::range)
                    .collect(Collectors.joining(", ", engine.getKey() + " ", "")))
        .collect(Collectors.joining("; "));
  }

  private static String range(SizeRange range) {
    return sizes(range)
        + " ("
        + Digits.three(range.worstRatio())
        + (range.mayBeChance() ? " ~" : "")
        + ")";
  }

  private static String sizes(SizeRange range) {
    String from = Digits.whole(range.from());
    String to = Digits.whole(range.to());
    if (range.isFirst() && range.isLast()) {
      return "at every n";
    }
    if (range.from() == range.to()) {
      return "at n = " + from;
    }
    if (range.isFirst()) {
      return "up to n = " + to;
    }
    return range.isLast() ? "from n = " + from : "from n = " + from + " to " + to;
  }
}
