package io.github.relu4j.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The points of a function, in pieces that end where it jumps.
 *
 * @param pieces from left to right
 */
record Graph(List<Piece> pieces) {

  private static final int POINTS_PER_UNIT = 64;

  /**
   * Points to be joined.
   *
   * @param xs rising
   * @param ys as many
   */
  record Piece(List<Double> xs, List<Double> ys) {

    Piece() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(double x, double y) {
      xs.add(x);
      ys.add(y);
    }

    int size() {
      return xs.size();
    }

    /** Without the points that may go because lines between the others pass so near them. */
    Piece thinned(double tolerance) {
      Piece thinned = new Piece();
      thinned.add(xs.get(0), ys.get(0));
      addWhatIsNeeded(0, size() - 1, tolerance, thinned);
      return thinned;
    }

    /** The algorithm of Douglas and Peucker, by vertical distances. */
    private void addWhatIsNeeded(int first, int last, double tolerance, Piece thinned) {
      int farthest = first;
      double distance = tolerance;
      for (int i = first + 1; i < last; i++) {
        double share = (xs.get(i) - xs.get(first)) / (xs.get(last) - xs.get(first));
        double onLine = ys.get(first) + share * (ys.get(last) - ys.get(first));
        if (Math.abs(ys.get(i) - onLine) > distance) {
          distance = Math.abs(ys.get(i) - onLine);
          farthest = i;
        }
      }
      if (farthest > first) {
        addWhatIsNeeded(first, farthest, tolerance, thinned);
        addWhatIsNeeded(farthest, last, tolerance, thinned);
      } else if (last > first) {
        thinned.add(xs.get(last), ys.get(last));
      }
    }
  }

  /** A function from one whole number to another; its jumps have to be given. */
  static Graph of(FloatFunction function, List<Jump> jumps, int from, int to) {
    TreeSet<Float> xs = new TreeSet<>();
    for (int i = from * POINTS_PER_UNIT; i <= to * POINTS_PER_UNIT; i++) {
      xs.add((float) i / POINTS_PER_UNIT);
    }
    TreeSet<Float> ends = new TreeSet<>();
    for (Jump jump : jumps) {
      xs.add(jump.before());
      xs.add(jump.after());
      ends.add(jump.before());
    }
    List<Piece> pieces = new ArrayList<>(List.of(new Piece()));
    for (float x : xs) {
      pieces.get(pieces.size() - 1).add(x, function.value(x));
      if (ends.contains(x)) {
        pieces.add(new Piece());
      }
    }
    return new Graph(pieces);
  }

  Graph thinned(double tolerance) {
    return new Graph(pieces.stream().map(piece -> piece.thinned(tolerance)).toList());
  }

  double least() {
    return pieces.stream().flatMap(piece -> piece.ys().stream()).reduce(Math::min).orElseThrow();
  }

  double greatest() {
    return pieces.stream().flatMap(piece -> piece.ys().stream()).reduce(Math::max).orElseThrow();
  }
}
