package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Statistics;
import java.util.List;

/**
 * The median of the outcomes, and an interval that holds the true median with a probability of at
 * least 95 %. Its bounds are outcomes, so they may be infinite.
 *
 * @param low the lower bound; minus infinity if there are fewer than six outcomes
 * @param median of the outcomes
 * @param high the upper bound; infinity if there are fewer than six outcomes
 */
public record Interval(double low, double median, double high) {

  /**
   * The interval of some outcomes.
   *
   * @throws IllegalArgumentException if there is none, or one is NaN
   */
  public static Interval of(List<Double> outcomes) {
    if (outcomes.isEmpty() || outcomes.contains(Double.NaN)) {
      throw new IllegalArgumentException("outcomes must be numbers but are " + outcomes);
    }
    int rank = Statistics.intervalRank(outcomes.size());
    return rank == 0
        ? new Interval(
            Double.NEGATIVE_INFINITY, Statistics.median(outcomes), Double.POSITIVE_INFINITY)
        : ofRank(rank, outcomes);
  }

  /** From the smallest outcome to the largest, or closer where {@link #of} is closer. */
  static Interval drawn(List<Double> outcomes) {
    return ofRank(Math.max(1, Statistics.intervalRank(outcomes.size())), outcomes);
  }

  private static Interval ofRank(int rank, List<Double> outcomes) {
    List<Double> sorted = outcomes.stream().sorted().toList();
    return new Interval(
        sorted.get(rank - 1), Statistics.median(outcomes), sorted.get(sorted.size() - rank));
  }
}
