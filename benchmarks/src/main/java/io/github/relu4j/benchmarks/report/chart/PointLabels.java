package io.github.relu4j.benchmarks.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a free place for the name of each point of a scatter: beside it, above or below it, or
 * further away, where it is not taken for another point's. Places are pixels, from the lower left
 * corner.
 */
final class PointLabels {

  private static final double GAP = 11;
  private static final int FURTHEST = 14;

  /** What being nearer to another point costs, beside what being further from its own costs. */
  private static final double AMBIGUITY = 4;

  /**
   * A point to be named.
   *
   * @param x from the left
   * @param y from below
   * @param name how it is called
   * @param bold how that is written
   */
  record Point(double x, double y, String name, boolean bold) {

    private static final double RADIUS = 9;

    Box box() {
      return new Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
  }

  private PointLabels() {}

  /** A place for each name, in the order of the points; the first ones choose first. */
  static List<Box> of(List<Point> points) {
    List<Box> places = new ArrayList<>();
    List<Box> taken = new ArrayList<>(points.stream().map(Point::box).toList());
    for (Point point : points) {
      List<Box> candidates = candidates(point);
      Box place =
          candidates.stream()
              .filter(Box::isInsidePanel)
              .filter(candidate -> taken.stream().noneMatch(candidate::overlaps))
              .min(Comparator.comparingDouble(candidate -> cost(candidate, point, points)))
              .orElse(candidates.get(0));
      places.add(place);
      taken.add(place);
    }
    return places;
  }

  private static List<Box> candidates(Point point) {
    double width = TextWidth.of(point.name(), point.bold());
    double[] starts = {
      point.x() + GAP, point.x() - GAP - width, point.x() - width / 2, point.x(), point.x() - width
    };
    List<Box> candidates = new ArrayList<>();
    for (int step = -FURTHEST; step <= FURTHEST; step++) {
      double bottom = point.y() + (step - 0.5) * Plot.LINE_HEIGHT;
      for (double start : starts) {
        candidates.add(new Box(start, bottom, width, Plot.LINE_HEIGHT));
      }
    }
    return candidates;
  }

  private static double cost(Box place, Point own, List<Point> all) {
    double distance = place.distanceTo(own.x(), own.y());
    double ambiguity =
        all.stream()
            .filter(other -> other != own)
            .mapToDouble(other -> distance + GAP / 2 - place.distanceTo(other.x(), other.y()))
            .filter(nearer -> nearer > 0)
            .sum();
    return distance + AMBIGUITY * ambiguity;
  }
}
