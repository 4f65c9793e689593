package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How fast and how accurate an engine is.
 *
 * @param contender which
 * @param score the time of an element in nanoseconds
 * @param ulp the worst error
 */
record Standing(Contender contender, Score score, double ulp) {

  /** More would not fit into a title. */
  private static final int MOST_NAMES = 3;

  /**
   * What a chart of these says in a sentence: does anything beat the library's best path? Only what
   * the confidence intervals bear out is said.
   */
  static String headline(String activation, List<Standing> standings) {
    List<Standing> peers =
        standings.stream().filter(standing -> standing.contender().isPeer()).toList();
    Standing own =
        standings.stream().filter(each -> each.contender().isLibrary()).findFirst().orElse(null);
    if (own == null) {
      return activation + ": relu4j was not measured";
    }
    List<Standing> faster =
        peers.stream().filter(peer -> peer.score.isFasterThan(own.score)).toList();
    List<Standing> better = faster.stream().filter(peer -> peer.ulp <= own.ulp).toList();
    if (!better.isEmpty()) {
      return activation + ": " + subject(better) + " faster than relu4j and no less accurate";
    }
    if (!faster.isEmpty()) {
      return activation + ": " + subject(faster) + " faster than relu4j, but less accurate";
    }
    boolean tied = peers.stream().anyMatch(peer -> peer.score.mayEqual(own.score));
    boolean mostAccurate = peers.stream().noneMatch(peer -> peer.ulp < own.ulp);
    return activation
        + ": "
        + own.contender.phrase()
        + (peers.isEmpty() ? "" : tied ? " is among the fastest" : " is the fastest")
        + (peers.isEmpty() || !mostAccurate ? "" : ", and none is more accurate");
  }

  double nanos() {
    return score.time();
  }

  private static String subject(List<Standing> standings) {
    if (standings.size() > MOST_NAMES) {
      return standings.size() + " engines are";
    }
    return standings.stream()
        .map(standing -> standing.contender().title())
        .collect(Collectors.joining(" and ", "", standings.size() > 1 ? " are" : " is"));
  }
}
