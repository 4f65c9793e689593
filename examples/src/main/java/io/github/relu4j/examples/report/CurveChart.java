package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Curves;
import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.claims.Curves.Point;
import io.github.relu4j.examples.claims.Scale;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines with bands. Small enough to stand in a column of a phone as it is, so that its letters need
 * not shrink.
 */
final class CurveChart {

  private static final double WIDTH = 360;
  private static final double HEIGHT = 236;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 10;
  private static final double TOP = 12;
  private static final double BOTTOM = HEIGHT - 26;
  private static final List<String> DASHES =
      List.of("solid", "dashed", "dotted", "dashed and dotted");

  private final Curves curves;
  private final List<String> names;
  private final Axis xAxis;
  private final Axis yAxis;

  /**
   * A chart.
   *
   * @param curves what it shows
   * @param names of all curves of the claim; one name has one colour in all charts of a claim
   */
  CurveChart(Curves curves, List<String> names) {
    this.curves = curves;
    this.names = names;
    this.xAxis = new Axis(curves.xLog(), all(Point::x).toList());
    this.yAxis =
        new Axis(
            curves.yLog(),
            Stream.of(all(Point::low), all(Point::middle), all(Point::high))
                .flatMap(values -> values)
                .toList());
  }

  private Stream<Double> all(ToDoubleFunction<Point> value) {
    return curves.curves().stream()
        .flatMap(curve -> curve.points().stream())
        .map(value::applyAsDouble);
  }

  void appendTo(Html html) {
    html.open("figure", "class", "curves");
    html.open("figcaption").element("strong", curves.title());
    html.element("span", "upwards: " + curves.yLabel() + ", to the right: " + curves.xLabel());
    html.close();
    html.openPicture(words(), "viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT);
    grid(html);
    curves.curves().forEach(curve -> band(html, curve));
    curves.curves().forEach(curve -> line(html, curve));
    html.close();
    html.open("ul", "class", "legend");
    for (Curve curve : curves.curves()) {
      html.open("li");
      html.openPicture(dash(curve) + " line", "width", 34, "height", 12);
      html.empty("line", "class", style(curve), "x1", 1, "y1", 6, "x2", 33, "y2", 6);
      html.close().text(curve.name()).close();
    }
    html.close().close();
  }

  private void grid(Html html) {
    for (double tick : xAxis.ticks()) {
      html.empty("line", "class", "grid", "x1", x(tick), "y1", TOP, "x2", x(tick), "y2", BOTTOM);
      html.element("text", number(tick), "x", x(tick), "y", HEIGHT - 6, "text-anchor", "middle");
    }
    for (double tick : yAxis.ticks()) {
      html.empty("line", "class", "grid", "x1", LEFT, "y1", y(tick), "x2", RIGHT, "y2", y(tick));
      html.element("text", number(tick), "x", LEFT - 6, "y", y(tick) + 5, "text-anchor", "end");
    }
    edge(html, yAxis.hasHighEdge(), "∞", yAxis.right(), 100);
    edge(html, yAxis.hasLowEdge(), curves.yLog() ? "0" : "−∞", yAxis.left(), 0);
  }

  /** Where values without an end are, or 0 on a logarithmic axis. */
  private void edge(Html html, boolean wanted, String sign, double from, double to) {
    if (wanted) {
      double y = down(from);
      html.empty("line", "class", "edge", "x1", LEFT, "y1", y, "x2", RIGHT, "y2", y);
      html.element(
          "text", sign, "x", LEFT - 6, "y", down((from + to) / 2) + 5, "text-anchor", "end");
    }
  }

  private void band(Html html, Curve curve) {
    List<Point> drawn =
        curve.points().stream()
            .filter(point -> !Double.isNaN(point.x() + y(point.low()) + y(point.high())))
            .toList();
    String there = drawn.stream().map(point -> at(point.x(), point.high())).collect(spaced());
    StringBuilder back = new StringBuilder();
    for (int i = drawn.size() - 1; i >= 0; i--) {
      back.append(' ').append(at(drawn.get(i).x(), drawn.get(i).low()));
    }
    html.empty("polygon", "class", "band curve-" + colour(curve), "points", there + back);
  }

  private void line(Html html, Curve curve) {
    List<Point> drawn =
        curve.points().stream().filter(point -> !Double.isNaN(point.x() + point.middle())).toList();
    html.empty(
        "polyline",
        "class",
        style(curve),
        "points",
        drawn.stream().map(point -> at(point.x(), point.middle())).collect(spaced()));
    if (drawn.size() == 1) {
      html.empty(
          "circle",
          "class",
          style(curve),
          "cx",
          x(drawn.get(0).x()),
          "cy",
          y(drawn.get(0).middle()),
          "r",
          3);
    }
  }

  private static java.util.stream.Collector<CharSequence, ?, String> spaced() {
    return Collectors.joining(" ");
  }

  private String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(x), y(y));
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * xAxis.at(value) / 100;
  }

  private double y(double value) {
    return down(yAxis.at(value));
  }

  private static double down(double place) {
    return BOTTOM - (BOTTOM - TOP) * place / 100;
  }

  private static String number(double value) {
    return Figures.number(value, Scale.DIFFERENCE);
  }

  private int colour(Curve curve) {
    return names.indexOf(curve.name()) % Palette.CURVES;
  }

  /** The colours come again after a round, each then with the next kind of dash. */
  private int dashes(Curve curve) {
    int index = names.indexOf(curve.name());
    return (index + index / Palette.CURVES) % DASHES.size();
  }

  private String dash(Curve curve) {
    return DASHES.get(dashes(curve));
  }

  private String style(Curve curve) {
    return "line curve-" + colour(curve) + " dash-" + dashes(curve);
  }

  private String words() {
    return curves.curves().stream()
        .filter(curve -> !curve.points().isEmpty())
        .map(CurveChart::words)
        .collect(
            Collectors.joining(
                "; ",
                curves.title() + ", " + curves.yLabel() + " by " + curves.xLabel() + ": ",
                "."));
  }

  private static String words(Curve curve) {
    Point first = curve.points().get(0);
    Point last = curve.points().get(curve.points().size() - 1);
    return curve.name() + " " + spoken(first) + (first == last ? "" : " to " + spoken(last));
  }

  private static String spoken(Point point) {
    return number(point.middle()).replace("∞", "infinite").replace("−", "minus ")
        + " at "
        + number(point.x());
  }
}
