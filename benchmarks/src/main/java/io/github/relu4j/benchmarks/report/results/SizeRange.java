package io.github.relu4j.benchmarks.report.results;

import java.util.ArrayList;
import java.util.List;

/**
 * Losses at neighbouring sizes.
 *
 * @param losses by ascending n, of one peer, activation, operation and setting
 * @param isFirst whether no smaller size was measured
 * @param isLast whether no larger size was measured
 */
public record SizeRange(List<Loss> losses, boolean isFirst, boolean isLast) {

  /**
   * Puts losses at neighbouring sizes together.
   *
   * @param losses by ascending n
   * @param sizes all that were measured, ascending
   */
  public static List<SizeRange> of(List<Loss> losses, List<Integer> sizes) {
    List<SizeRange> ranges = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= losses.size(); end++) {
      if (end == losses.size() || rank(losses, end, sizes) != rank(losses, end - 1, sizes) + 1) {
        ranges.add(
            new SizeRange(
                List.copyOf(losses.subList(start, end)),
                rank(losses, start, sizes) == 0,
                rank(losses, end - 1, sizes) == sizes.size() - 1));
        start = end;
      }
    }
    return ranges;
  }

  private static int rank(List<Loss> losses, int index, List<Integer> sizes) {
    return sizes.indexOf(losses.get(index).cell().n());
  }

  /** The smallest n. */
  public int from() {
    return losses.get(0).cell().n();
  }

  /** The largest n. */
  public int to() {
    return losses.get(losses.size() - 1).cell().n();
  }

  /** The ratio that is furthest below 1. */
  public double worstRatio() {
    return losses.stream().mapToDouble(Loss::ratio).min().orElseThrow();
  }

  /** Whether no loss of these is beyond the confidence intervals. */
  public boolean mayBeChance() {
    return losses.stream().allMatch(Loss::mayBeChance);
  }
}
