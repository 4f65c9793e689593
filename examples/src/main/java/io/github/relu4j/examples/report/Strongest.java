package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which effects stand for a claim where there is no room for all. */
final class Strongest {

  private Strongest() {}

  /** The strongest that supports it and the strongest that contradicts it; else of the others. */
  static List<Statement> of(Claim claim) {
    List<Statement> decided =
        Stream.of(Verdict.SUPPORTED, Verdict.CONTRADICTED)
            .flatMap(verdict -> strongest(claim, verdict).stream())
            .toList();
    return decided.isEmpty() ? strongest(claim, Verdict.TOO_CLOSE).stream().toList() : decided;
  }

  private static Optional<Statement> strongest(Claim claim, Verdict verdict) {
    return claim.statements().stream()
        .filter(statement -> statement.verdict() == verdict)
        .min(Comparator.comparingDouble(statement -> -strength(statement)));
  }

  /**
   * How many times the way from the median to the interval's end that is nearer to the border fits
   * into the way from the median to the border. Effects of any scale compare by that.
   */
  private static double strength(Statement statement) {
    Interval interval = statement.interval();
    double median = Glance.distance(statement, interval.median());
    double low = Glance.distance(statement, interval.low());
    double high = Glance.distance(statement, interval.high());
    double end = median >= 0 ? Math.min(low, high) : Math.max(low, high);
    if (median == 0) {
      return 0;
    }
    return Double.isInfinite(median) || median == end
        ? Double.POSITIVE_INFINITY
        : Math.abs(median / (median - end));
  }
}
