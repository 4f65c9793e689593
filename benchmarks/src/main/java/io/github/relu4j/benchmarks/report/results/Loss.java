package io.github.relu4j.benchmarks.report.results;

import java.util.ArrayList;
import java.util.List;

/**
 * A peer that is faster than the library.
 *
 * @param cell where
 * @param engine the peer
 * @param ratio the peer's time over the library's, below 1
 * @param mayBeChance whether the two confidence intervals overlap
 */
public record Loss(Cell cell, String engine, double ratio, boolean mayBeChance) {

  /** All losses of one of the library's paths in a setting, operation by operation. */
  public static List<Loss> of(Comparison comparison, Contender path, Setting setting) {
    return comparison.cells(setting).stream()
        .flatMap(cell -> of(comparison, path, cell).stream())
        .toList();
  }

  /** How often one of the library's paths was compared with a peer in a setting. */
  public static long comparisons(Comparison comparison, Contender path, Setting setting) {
    return comparison.cells(setting).stream()
        .filter(cell -> comparison.score(path, cell).isPresent())
        .mapToLong(
            cell ->
                comparison.peers(path.flags()).stream()
                    .filter(peer -> comparison.score(peer, cell).isPresent())
                    .count())
        .sum();
  }

  /** The losses of one of the library's paths in one cell. */
  public static List<Loss> of(Comparison comparison, Contender path, Cell cell) {
    Score own = comparison.score(path, cell);
    List<Loss> losses = new ArrayList<>();
    for (Contender peer : comparison.peers(path.flags())) {
      Score other = comparison.score(peer, cell);
      double ratio = other.over(own);
      if (ratio < 1) {
        losses.add(new Loss(cell, peer.engine(), ratio, own.mayEqual(other)));
      }
    }
    return losses;
  }
}
