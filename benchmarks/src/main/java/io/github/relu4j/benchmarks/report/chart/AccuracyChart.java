package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Accuracy;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The time of an element against the worst error, forward, a point for each engine. */
final class AccuracyChart {

  private static final int N = Cell.LARGE_IN_CACHE;

  /** Where errors of 0 are drawn, which have no place on a logarithmic axis. */
  private static final double EXACT = 0.1;

  private static final double CORRECTLY_ROUNDED = 0.5;
  private static final double MARGIN = 1.1;
  private static final double ERROR_MARGIN = 1.6;

  /** So that an axis has ticks when all are equally fast. */
  private static final double LEAST_RANGE = 5;

  /** Room for a name at either side. */
  private static final int NAME_WIDTH = 145;

  /** How far away a name is so far from its point that a line has to lead to it. */
  private static final double NEEDS_LEADER = 1.2 * Plot.LINE_HEIGHT;

  private static final double POINT_SIZE = 5;
  private static final double OWN_POINT_SIZE = 8;
  private static final String RULE = "#9A9A9A";

  private AccuracyChart() {}

  /** The chart of an activation, or nothing when no engine has both a time and an error. */
  static Optional<Chart> of(Run run, String activation) {
    List<Standing> standings = standings(run, activation);
    List<Standing> drawn =
        standings.stream().filter(standing -> Double.isFinite(standing.ulp())).toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Axis x = times(drawn);
    Axis y = errors(drawn);
    String title = Standing.headline(activation, standings);
    Plot plot = new Plot(title, subtitle(run, standings), x, y);
    plot.segment(RULE, "dashed", x.min(), CORRECTLY_ROUNDED, x.max(), CORRECTLY_ROUNDED);
    // Names have a white ground, so points come after them, the library's large ones first.
    addNames(plot, x, y, drawn);
    for (Standing standing : drawn) {
      plot.points(
          Style.of(standing.contender()),
          standing.contender().isLibrary() ? OWN_POINT_SIZE : POINT_SIZE,
          new ArrayList<>(List.of(standing.nanos())),
          new ArrayList<>(List.of(height(standing))));
    }
    return Optional.of(new Chart(activation, Chart.Kind.ACCURACY, title, plot.svg()));
  }

  private static List<Standing> standings(Run run, String activation) {
    Comparison comparison = run.comparison();
    List<Standing> standings = new ArrayList<>();
    for (Contender contender : comparison.contenders()) {
      Score score = comparison.score(contender, new Cell(activation, Operation.FORWARD, N));
      Optional<Accuracy> accuracy = run.accuracy(contender.engine(), activation, Operation.FORWARD);
      if (score.isPresent() && accuracy.isPresent()) {
        standings.add(new Standing(contender, score.dividedBy(N), accuracy.get().worstUlp()));
      }
    }
    return standings;
  }

  private static String subtitle(Run run, List<Standing> standings) {
    String notDrawn =
        standings.stream()
            .filter(standing -> !Double.isFinite(standing.ulp()))
            .map(standing -> standing.contender().title())
            .collect(Collectors.joining(", "));
    return "forward, "
        + Labels.count(N)
        + " floats, one thread, "
        + run.title()
        + "; lower left is better"
        + (notDrawn.isEmpty() ? "" : "; beyond any bound: " + notDrawn);
  }

  private static double height(Standing standing) {
    return Math.max(EXACT, standing.ulp());
  }

  private static Axis times(List<Standing> drawn) {
    double min = drawn.stream().mapToDouble(Standing::nanos).min().orElseThrow();
    double max = drawn.stream().mapToDouble(Standing::nanos).max().orElseThrow();
    double pixel =
        Math.pow(Math.max(max / min, LEAST_RANGE), 1.0 / (Plot.PANEL_WIDTH - 2 * NAME_WIDTH));
    return Axis.of(
        "nanoseconds per float",
        min / MARGIN / Math.pow(pixel, NAME_WIDTH),
        max * MARGIN * Math.pow(pixel, NAME_WIDTH));
  }

  private static Axis errors(List<Standing> drawn) {
    double max = drawn.stream().mapToDouble(AccuracyChart::height).max().orElseThrow();
    boolean someExact = drawn.stream().anyMatch(standing -> standing.ulp() <= EXACT);
    double min = someExact ? EXACT / ERROR_MARGIN : CORRECTLY_ROUNDED / ERROR_MARGIN;
    Axis axis = Axis.of("worst error, ULP", min, Math.max(max, 1) * ERROR_MARGIN);
    List<Axis.Tick> ticks =
        Stream.concat(
                Stream.of(new Axis.Tick(CORRECTLY_ROUNDED, "0.5"), new Axis.Tick(EXACT, "exact"))
                    .filter(tick -> tick.value() >= axis.min()),
                axis.ticks().stream().filter(tick -> tick.value() >= 1))
            .toList();
    return new Axis(axis.name(), axis.min(), axis.max(), ticks);
  }

  private static void addNames(Plot plot, Axis x, Axis y, List<Standing> drawn) {
    List<PointLabels.Point> points =
        drawn.stream()
            .map(
                standing ->
                    new PointLabels.Point(
                        x.position(standing.nanos()) * Plot.PANEL_WIDTH,
                        y.position(height(standing)) * Plot.PANEL_HEIGHT,
                        standing.contender().title(),
                        standing.contender().isLibrary()))
            .toList();
    List<Box> places = PointLabels.of(points);
    for (int i = 0; i < places.size(); i++) {
      Contender contender = drawn.get(i).contender();
      Box place = places.get(i);
      PointLabels.Point point = points.get(i);
      if (place.distanceTo(point.x(), point.y()) > NEEDS_LEADER) {
        boolean above = place.bottom() > point.y();
        plot.segment(
            Style.of(contender).color(),
            "solid",
            drawn.get(i).nanos(),
            height(drawn.get(i)),
            x.valueAt(place.nearestX(point.x()) / Plot.PANEL_WIDTH),
            y.valueAt((above ? place.bottom() : place.top()) / Plot.PANEL_HEIGHT));
      }
      plot.text(
          contender.title(),
          Style.of(contender).color(),
          contender.isLibrary(),
          place.alignmentTo(point.x()),
          x.valueAt(place.anchorTo(point.x()) / Plot.PANEL_WIDTH),
          y.valueAt(place.middle() / Plot.PANEL_HEIGHT));
    }
  }
}
