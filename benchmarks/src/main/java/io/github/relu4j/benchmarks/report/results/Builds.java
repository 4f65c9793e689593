package io.github.relu4j.benchmarks.report.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each engine was when it was measured; if it was several things, each has a letter. */
public final class Builds {

  private final boolean severalJdks;
  private final boolean severalSystems;
  private final Map<String, List<String>> byEngine = new LinkedHashMap<>();

  private Builds(Collection<BenchmarkResult> results) {
    List<Origin> known =
        results.stream().map(BenchmarkResult::origin).filter(Origin::isKnown).toList();
    severalJdks = known.stream().map(Origin::jdk).distinct().count() > 1;
    severalSystems = known.stream().map(Origin::os).distinct().count() > 1;
    results.stream()
        // What the machine can do at most is no engine's.
        .filter(result -> !result.isOf("BoundsBenchmark"))
        .sorted(Comparator.comparing(result -> result.origin().date()))
        .forEach(this::add);
  }

  /** Those of some results, the earliest first; those that are not recorded before all. */
  public static Builds of(Collection<BenchmarkResult> results) {
    return new Builds(results);
  }

  private void add(BenchmarkResult result) {
    List<String> builds = byEngine.computeIfAbsent(result.engine(), engine -> new ArrayList<>());
    String build = text(result.origin());
    if (!builds.contains(build)) {
      builds.add(build);
    }
  }

  private String text(Origin origin) {
    if (!origin.isKnown()) {
      return "not recorded";
    }
    return origin.version()
        + (origin.commit().isEmpty() ? "" : " of commit " + origin.commit())
        + (severalJdks ? " on " + origin.jdk() : "")
        + (severalSystems ? " on " + origin.os() : "");
  }

  /** The letter of a result's build, or nothing where all of the engine's are of one. */
  public String mark(BenchmarkResult result) {
    List<String> builds = byEngine.get(result.engine());
    return builds.size() == 1 ? "" : letter(builds.indexOf(text(result.origin())));
  }

  /** Whether no result tells what it was measured with. */
  public boolean areUnknown() {
    return byEngine.values().stream().allMatch(List.of(text(Origin.UNKNOWN))::equals);
  }

  /** The engines that were measured, each with its builds and their letters. */
  public Map<String, String> byEngine() {
    Map<String, String> texts = new LinkedHashMap<>();
    byEngine.forEach(
        (engine, builds) ->
            texts.put(
                engine,
                builds.stream()
                    .map(build -> build + (builds.size() == 1 ? "" : letter(builds.indexOf(build))))
                    .collect(Collectors.joining("; "))));
    return texts;
  }

  private static String letter(int index) {
    return "<sup>" + (char) ('a' + index) + "</sup>";
  }
}
