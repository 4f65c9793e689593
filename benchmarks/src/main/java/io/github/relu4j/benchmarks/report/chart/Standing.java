package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.report.results.Contender;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How fast and how accurate an engine is.
 *
 * @param contender which
 * @param nanos the time of an element
 * @param ulp the worst error
 */
record Standing(Contender contender, double nanos, double ulp) {

  /** What a chart of these says in a sentence: does anything beat the library's best path? */
  static String headline(String activation, List<Standing> standings) {
    List<Standing> peers =
        standings.stream().filter(standing -> standing.contender().isPeer()).toList();
    Standing own =
        standings.stream().filter(each -> each.contender().isLibrary()).findFirst().orElse(null);
    if (own == null) {
      return activation + ": relu4j was not measured";
    }
    String subject = activation + ": " + own.contender.phrase();
    if (peers.isEmpty()) {
      return subject;
    }
    String better =
        names(peers.stream().filter(peer -> peer.nanos < own.nanos && peer.ulp <= own.ulp));
    if (!better.isEmpty()) {
      return activation + ": " + better + " is faster than relu4j and no less accurate";
    }
    String faster = names(peers.stream().filter(peer -> peer.nanos < own.nanos));
    String accurate = names(peers.stream().filter(peer -> peer.ulp < own.ulp));
    return subject
        + (faster.isEmpty()
            ? " is the fastest" + (accurate.isEmpty() ? ", and none is more accurate" : "")
            : ": faster is only " + faster + ", which is less accurate");
  }

  private static String names(Stream<Standing> standings) {
    return standings
        .map(standing -> standing.contender().title())
        .collect(Collectors.joining(" and "));
  }
}
