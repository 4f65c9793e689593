package io.github.relu4j.benchmarks.report.results;

import io.github.relu4j.benchmarks.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        .mapToLong(cell -> comparisons(comparison, path, cell))
        .sum();
  }

  /** At which n, by operation. */
  public static Map<Operation, SortedSet<Integer>> comparedSizes(
      Comparison comparison, Contender path, Setting setting) {
    return comparison.cells(setting).stream()
        .filter(cell -> comparisons(comparison, path, cell) > 0)
        .collect(
            Collectors.groupingBy(
                Cell::operation,
                TreeMap::new,
                Collectors.mapping(Cell::n, Collectors.toCollection(TreeSet::new))));
  }

  private static long comparisons(Comparison comparison, Contender path, Cell cell) {
    return comparison.score(path, cell).isPresent()
        ? comparison.peers(path.flags()).stream()
            .filter(peer -> comparison.score(peer, cell).isPresent())
            .count()
        : 0;
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
