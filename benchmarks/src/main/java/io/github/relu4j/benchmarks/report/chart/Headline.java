package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a throughput chart says in a sentence, worked out from the data. */
final class Headline {

  private Headline() {}

  /**
   * Where the library's best path is the fastest, and by how much. Where the confidence intervals
   * of the fastest overlap, it is one of them at best.
   */
  static String ofThroughput(Comparison comparison, String activation) {
    if (comparison.paths().isEmpty()) {
      return activation + ": relu4j was not measured";
    }
    Contender own = comparison.paths().get(0);
    List<Double> leads = new ArrayList<>();
    int won = 0;
    int tied = 0;
    for (int n : comparison.sizes()) {
      Cell cell = new Cell(activation, Operation.FORWARD, n);
      Score score = comparison.score(own, cell);
      List<Score> peers = peers(comparison, own, cell);
      if (score.isPresent() && !peers.isEmpty()) {
        leads.add(peers.stream().mapToDouble(peer -> peer.over(score)).min().orElseThrow());
        if (peers.stream().allMatch(score::isFasterThan)) {
          won++;
        } else if (peers.stream().noneMatch(peer -> peer.isFasterThan(score))) {
          tied++;
        }
      }
    }
    return activation
        + ": "
        + (leads.isEmpty()
            ? "relu4j beside a mere copy"
            : own.phrase() + " " + verdict(won, tied, leads));
  }

  private static List<Score> peers(Comparison comparison, Contender own, Cell cell) {
    return comparison.peers(own.flags()).stream()
        .map(peer -> comparison.score(peer, cell))
        .filter(Score::isPresent)
        .toList();
  }

  private static String verdict(int won, int tied, List<Double> leads) {
    int all = leads.size();
    if (won == all) {
      return "is the fastest at every size, by " + range(leads);
    }
    if (tied == all) {
      return "is among the fastest at every size";
    }
    if (won + tied == 0) {
      return "is not among the fastest at any size";
    }
    if (won == 0) {
      return "is among the fastest at " + tied + " of " + all + " sizes";
    }
    return "is the fastest at "
        + won
        + " of "
        + all
        + " sizes"
        + (tied == 0 ? "" : ", among the fastest at " + tied);
  }

  private static String range(List<Double> leads) {
    String least = factor(leads.stream().min(Double::compare).orElseThrow());
    String most = factor(leads.stream().max(Double::compare).orElseThrow());
    return (least.equals(most) ? least : least + " to " + most) + "×";
  }

  private static String factor(double lead) {
    return String.format(Locale.ROOT, lead < 10 ? "%.1f" : "%.0f", lead);
  }
}
