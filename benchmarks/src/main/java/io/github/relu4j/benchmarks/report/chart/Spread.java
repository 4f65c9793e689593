package io.github.relu4j.benchmarks.report.chart;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/** Moves the names at the ends of lines apart, as little as can be (by least squares). */
final class Spread {

  /** Neighbours that touch and move as one: their number and the mean of where they want to be. */
  private record Block(int count, double mean) {

    Block joinedBy(Block next) {
      int all = count + next.count;
      return new Block(all, (mean * count + next.mean * next.count) / all);
    }
  }

  private Spread() {}

  /**
   * The places nearest to the wanted ones that are at least a gap apart, in the same order.
   *
   * @param wanted in any order
   * @param gap between neighbours
   * @param min the least place, which wins over max if there is no room
   * @param max the greatest place
   */
  static double[] apart(double[] wanted, double gap, double min, double max) {
    int[] order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Less a gap for each one below, places that are apart are an ascending sequence; the ascending
    // one that is nearest comes from pooling neighbours that descend.
    Deque<Block> blocks = new ArrayDeque<>();
    for (int rank = 0; rank < order.length; rank++) {
      Block block = new Block(1, wanted[order[rank]] - rank * gap);
      while (!blocks.isEmpty() && blocks.peekLast().mean() >= block.mean()) {
        block = blocks.removeLast().joinedBy(block);
      }
      blocks.addLast(block);
    }
    double highest = max - (wanted.length - 1) * gap;
    double[] places = new double[wanted.length];
    int rank = 0;
    for (Block block : blocks) {
      double place = Math.max(min, Math.min(highest, block.mean()));
      int end = rank + block.count();
      for (; rank < end; rank++) {
        places[order[rank]] = place + rank * gap;
      }
    }
    return places;
  }
}
