package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Scale;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim's statements as a small picture without numbers. All borders are one line, and the right
 * side of it is the claimed one.
 */
final class Glance {

  private static final double WIDTH = 150;
  private static final double HALF = WIDTH / 2 - 9;
  private static final double ROW = 12;
  private static final double MARK = 4.5;

  private Glance() {}

  static void append(Html html, Claim claim) {
    double height = ROW * claim.statements().size() + 4;
    html.openPicture(words(claim), "class", "glance", "width", WIDTH, "height", height);
    html.empty(
        "rect", "class", "claimed", "x", WIDTH / 2, "y", 0, "width", WIDTH / 2, "height", height);
    line(html, "border", WIDTH / 2, 0, WIDTH / 2, height);
    double y = ROW / 2 + 2;
    for (List<Statement> group : ForestPlot.byMeasure(claim.statements())) {
      double most =
          group.stream()
              .flatMap(Glance::distances)
              .mapToDouble(Math::abs)
              .filter(Double::isFinite)
              .max()
              .orElse(1);
      for (Statement statement : group) {
        row(html, statement, most == 0 ? 1 : most, y);
        y += ROW;
      }
    }
    html.close();
  }

  private static void row(Html html, Statement statement, double most, double y) {
    List<Double> xs =
        distances(statement)
            .map(distance -> Math.max(-1, Math.min(1, distance / most)))
            .map(share -> WIDTH / 2 + HALF * share)
            .toList();
    line(html, "interval " + ForestPlot.style(statement.verdict()), xs.get(0), y, xs.get(2), y);
    if (!Double.isNaN(xs.get(1))) {
      ForestPlot.mark(html, statement.verdict(), xs.get(1), y, MARK);
    }
  }

  /** Of the interval's low end, median and high end, more than 0 on the claimed side. */
  private static Stream<Double> distances(Statement statement) {
    Interval interval = statement.interval();
    return Stream.of(interval.low(), interval.median(), interval.high())
        .map(value -> distance(statement, value));
  }

  /** How far a value is from the border: in logarithms for ratios. */
  static double distance(Statement statement, double value) {
    double distance =
        statement.scale() == Scale.RATIO
            ? Math.log(Math.max(value, 0)) - Math.log(statement.border())
            : value - statement.border();
    return statement.above() ? distance : -distance;
  }

  private static void line(Html html, String style, double x1, double y1, double x2, double y2) {
    html.empty("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  private static String words(Claim claim) {
    return Stream.of(Verdict.values())
        .filter(verdict -> claim.count(verdict) > 0)
        .map(verdict -> claim.count(verdict) + " " + verdict)
        .collect(
            Collectors.joining(", ", "Of " + claim.statements().size() + " statements: ", "."));
  }
}
