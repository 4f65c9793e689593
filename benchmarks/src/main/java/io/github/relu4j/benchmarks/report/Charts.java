package io.github.relu4j.benchmarks.report;

import io.github.relu4j.benchmarks.report.Chart.Point;
import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of a run, six at most. */
final class Charts {

  private static final String HEADLINE = "tanh";
  private static final int LARGE = Run.SIZES.get(Run.SIZES.size() - 1);

  private Charts() {}

  /** One for tanh, and one for each operation and size, as far as there are results. */
  static List<Chart> of(Run run) {
    List<Chart> charts = new ArrayList<>();
    engines(run, HEADLINE).ifPresent(charts::add);
    for (String operation : Run.OPERATIONS) {
      for (int n : Run.SIZES) {
        activations(run, operation, n).ifPresent(charts::add);
      }
    }
    return charts;
  }

  /** Time and worst error of each engine in forward of an activation. */
  private static Optional<Chart> engines(Run run, String activation) {
    List<Point> points = new ArrayList<>();
    Ratios vector = run.ratios(Flags.VECTOR, "forward", LARGE);
    addPoints(run, vector, activation, Style.VECTOR, points);
    addPoints(run, run.ratios(Flags.NONE, "forward", LARGE), activation, Style.NO_FLAG, points);
    for (Result ours : rows(vector, activation)) {
      for (String engine : vector.engines(Style.order(run.results()))) {
        vector
            .result(ours, engine)
            .ifPresent(peer -> points.add(point(run, peer, activation, Style.of(engine))));
      }
    }
    if (points.stream().map(Point::line).distinct().count() < 3) {
      return Optional.empty();
    }
    points.sort(Comparator.comparingDouble(Point::x));
    return Optional.of(
        Chart.of(
            run.name() + "-" + activation + "-accuracy.svg",
            activation + ": time and worst error of each engine",
            "%s floats, one thread, %s".formatted(Digits.of(LARGE), run.title()),
            "nanoseconds per float: further left is faster",
            points));
  }

  private static void addPoints(
      Run run, Ratios ratios, String activation, Style style, List<Point> points) {
    rows(ratios, activation).forEach(ours -> points.add(point(run, ours, activation, style)));
  }

  private static List<Result> rows(Ratios ratios, String activation) {
    return ratios.rows().stream().filter(row -> row.has(Column.ACTIVATION, activation)).toList();
  }

  private static Point point(Run run, Result result, String activation, Style style) {
    double nanos = result.ns() / LARGE;
    String engine = result.get(Column.ENGINE);
    String error =
        engine.equals(Result.FLOOR)
            ? ", a mere copy"
            : run.accuracy(engine, activation, "forward")
                .map(accuracy -> ", " + error(accuracy))
                .orElse("");
    return new Point(style.title(), nanos, style, Digits.of(nanos, 2) + " ns" + error);
  }

  private static String error(Result accuracy) {
    return Digits.of(accuracy.number(Column.ULP).orElseThrow(), 2)
        + " ULP"
        + (accuracy.has(Column.MISTAKEN, 0) ? "" : ", wrong NaN or ∞");
  }

  /** The times of others beside ours, a line for each activation. */
  private static Optional<Chart> activations(Run run, String operation, int n) {
    Ratios ratios = run.ratios(Flags.VECTOR, operation, n);
    List<Point> points = new ArrayList<>();
    List<String> engines =
        ratios.engines(Style.order(run.results())).stream()
            .filter(engine -> !engine.equals(Result.FLOOR))
            .toList();
    for (Result ours : ratios.rows()) {
      List<Point> peers =
          engines.stream()
              .flatMap(
                  engine ->
                      ratios.of(ours, engine).stream()
                          .mapToObj(ratio -> point(ours, ratio, Style.of(engine))))
              .toList();
      Stream<Point> noFlag =
          rows(run.ratios(Flags.NONE, operation, n), ours.get(Column.ACTIVATION)).stream()
              .map(own -> point(ours, own.ns() / ours.ns(), Style.NO_FLAG));
      if (!peers.isEmpty()) {
        Stream.concat(noFlag, peers.stream()).forEach(points::add);
      }
    }
    if (points.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Chart.of(
            run.name() + "-" + operation + "-" + n + ".svg",
            "%s of %s floats: time / time of relu4j, vector path"
                .formatted(operation, Digits.of(n)),
            "one thread, %s".formatted(run.title()),
            "right of the line relu4j is faster",
            points));
  }

  private static Point point(Result ours, double ratio, Style style) {
    return new Point(ours.get(Column.ACTIVATION), ratio, style, "");
  }
}
