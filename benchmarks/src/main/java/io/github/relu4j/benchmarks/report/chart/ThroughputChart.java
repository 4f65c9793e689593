package io.github.relu4j.benchmarks.report.chart;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Elements per nanosecond against the number of elements, forward, a line for each engine. */
final class ThroughputChart {

  private static final double POINT_SIZE = 3.4;

  /** Room for names right of the lines, in pixels. */
  private static final int NAMES_WIDTH = 142;

  private static final int NAMES_GAP = 24;
  private static final int LEADER_GAP = 6;
  private static final double MARGIN = 1.25;

  /** A line, with as many values in each list. */
  private record Series(
      Contender contender,
      List<Double> sizes,
      List<Double> rates,
      List<Double> lowest,
      List<Double> highest) {

    Style style() {
      return Style.of(contender);
    }

    double lastSize() {
      return sizes.get(sizes.size() - 1);
    }

    double lastRate() {
      return rates.get(rates.size() - 1);
    }

    DoubleStream allRates() {
      return rates.stream().mapToDouble(Double::doubleValue);
    }
  }

  private ThroughputChart() {}

  /** The chart of an activation, or nothing when its forward operation was not measured. */
  static Optional<Chart> of(Run run, String activation) {
    Comparison comparison = run.comparison();
    List<Series> lines =
        comparison.contenders().stream()
            .map(contender -> series(comparison, contender, activation))
            .filter(series -> !series.sizes().isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String title = Headline.ofThroughput(comparison, activation);
    Plot plot =
        new Plot(
            title,
            "forward, one thread, " + run.title() + "; higher is faster",
            sizes(lines),
            rates(lines));
    // What is drawn last lies on top: that is the library.
    for (int i = lines.size() - 1; i >= 0; i--) {
      Series line = lines.get(i);
      plot.line(line.style(), line.sizes(), line.rates());
      plot.errorBars(line.style(), line.sizes(), line.lowest(), line.highest());
      plot.points(line.style(), POINT_SIZE, line.sizes(), line.rates());
    }
    addNames(plot, sizes(lines), rates(lines), lines);
    return Optional.of(new Chart(activation, Chart.Kind.THROUGHPUT, title, plot.svg()));
  }

  private static Series series(Comparison comparison, Contender contender, String activation) {
    Series series =
        new Series(
            contender, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int n : comparison.sizes()) {
      Score score = comparison.score(contender, new Cell(activation, Operation.FORWARD, n));
      if (score.isPresent()) {
        double error = Double.isFinite(score.error()) ? score.error() : 0;
        series.sizes().add((double) n);
        series.rates().add(n / score.time());
        series.lowest().add(n / (score.time() + error));
        // An interval that reaches zero has no upper end on this scale.
        series.highest().add(n / Math.max(score.time() - error, score.time() / 2));
      }
    }
    return series;
  }

  private static Axis sizes(List<Series> lines) {
    List<Axis.Tick> ticks =
        lines.stream()
            .flatMap(line -> line.sizes().stream())
            .distinct()
            .sorted()
            .map(n -> new Axis.Tick(n, Labels.count(n.longValue())))
            .toList();
    double min = ticks.get(0).value() / MARGIN;
    double max = ticks.get(ticks.size() - 1).value() * MARGIN;
    double dataPart = (double) (Plot.PANEL_WIDTH - NAMES_WIDTH) / Plot.PANEL_WIDTH;
    return new Axis("n, floats in the array", min, min * Math.pow(max / min, 1 / dataPart), ticks);
  }

  private static Axis rates(List<Series> lines) {
    double min = lines.stream().flatMapToDouble(Series::allRates).min().orElseThrow();
    double max = lines.stream().flatMapToDouble(Series::allRates).max().orElseThrow();
    return Axis.of("floats per nanosecond", min / MARGIN, max * MARGIN);
  }

  private static void addNames(Plot plot, Axis x, Axis y, List<Series> lines) {
    double[] wanted = lines.stream().mapToDouble(line -> y.position(line.lastRate())).toArray();
    double lineHeight = (double) Plot.LINE_HEIGHT / Plot.PANEL_HEIGHT;
    double[] places = Spread.apart(wanted, lineHeight, lineHeight / 2, 1 - lineHeight / 2);
    double pixel = 1.0 / Plot.PANEL_WIDTH;
    double namesFrom = 1 - (NAMES_WIDTH - NAMES_GAP) * pixel;
    for (int i = 0; i < places.length; i++) {
      Series line = lines.get(i);
      double at = y.valueAt(places[i]);
      plot.segment(
          line.style().color(),
          "solid",
          x.valueAt(x.position(line.lastSize()) + LEADER_GAP * pixel),
          line.lastRate(),
          x.valueAt(namesFrom - LEADER_GAP * pixel / 2),
          at);
      plot.text(
          line.contender().title(),
          line.style().color(),
          line.contender().isLibrary(),
          Plot.Alignment.LEFT,
          x.valueAt(namesFrom),
          at);
    }
  }
}
