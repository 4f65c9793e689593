package io.github.relu4j.benchmarks.catalogue;

import java.util.List;

/**
 * The part of the plane that a picture shows.
 *
 * @param left the least x, a whole number
 * @param right the greatest x, a whole number
 * @param bottom the least y
 * @param top the greatest y
 */
record Window(int left, int right, double bottom, double top) {

  private static final int USUAL_X = 6;

  /** Half of x: on paper as long as x for the same difference, so a slope of 1 looks like one. */
  private static final double USUAL_Y = 3;

  private static final int BESIDE_JUMPS = 2;
  private static final double MARGIN = 0.05;

  /** Of the usual height. */
  static Window between(int left, int right) {
    return new Window(left, right, -USUAL_Y, USUAL_Y);
  }

  /** Of the usual width, or wider for jumps near its ends or beyond. */
  static Window around(List<Float> jumps) {
    int left = -USUAL_X;
    int right = USUAL_X;
    for (float at : jumps) {
      left = Math.min(left, (int) Math.floor(at) - BESIDE_JUMPS);
      right = Math.max(right, (int) Math.ceil(at) + BESIDE_JUMPS);
    }
    return between(left, right);
  }

  /** As high as the graphs are, but not higher than usual, unless some of the points are. */
  Window fitted(List<Graph> graphs, List<Double> points) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (Graph graph : graphs) {
      least = Math.min(least, Math.max(bottom, graph.least()));
      greatest = Math.max(greatest, Math.min(top, graph.greatest()));
    }
    for (double y : points) {
      least = Math.min(least, y);
      greatest = Math.max(greatest, y);
    }
    double margin = MARGIN * (greatest - least);
    return new Window(left, right, least - margin, greatest + margin);
  }

  double height() {
    return top - bottom;
  }
}
