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

  /** Where the library's best path is the fastest, and by how much. */
  static String ofThroughput(Comparison comparison, String activation) {
    if (comparison.paths().isEmpty()) {
      return activation + ": relu4j was not measured";
    }
    Contender own = comparison.paths().get(0);
    List<Double> leads = new ArrayList<>();
    for (int n : comparison.sizes()) {
      Cell cell = new Cell(activation, Operation.FORWARD, n);
      Score score = comparison.score(own, cell);
      comparison.peers(own.flags()).stream()
          .mapToDouble(peer -> comparison.score(peer, cell).over(score))
          .filter(Double::isFinite)
          .min()
          .ifPresent(leads::add);
    }
    if (leads.isEmpty()) {
      return activation + ": relu4j beside a mere copy";
    }
    long won = leads.stream().filter(lead -> lead >= 1).count();
    String subject = activation + ": " + own.phrase();
    if (won == leads.size()) {
      return subject + " is the fastest at every size, by " + range(leads);
    }
    return won == 0
        ? subject + " is not the fastest at any size"
        : subject + " is the fastest at " + won + " of " + leads.size() + " sizes";
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
