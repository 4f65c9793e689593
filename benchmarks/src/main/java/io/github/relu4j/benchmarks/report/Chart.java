package io.github.relu4j.benchmarks.report;

import static io.github.relu4j.benchmarks.drawing.Drawing.list;
import static io.github.relu4j.benchmarks.drawing.Drawing.map;
import static io.github.relu4j.benchmarks.drawing.Drawing.words;

import io.github.relu4j.benchmarks.drawing.Drawing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A picture with a name at the left of each line, points in it, and a logarithmic axis below.
 *
 * @param file the picture's name
 * @param title what it shows
 * @param svg the drawing
 */
record Chart(String file, String title, String svg) {

  private static final int WIDTH = 830;
  private static final int LINE = 18;
  private static final int REST = 130;
  private static final int LEGEND_LINE = 24;
  private static final int LEGEND_REST = 80;
  private static final double POINT = 3.4;
  private static final double LABEL = 6;

  /** How far words are from their point, as a part of the axis. */
  private static final double BESIDE_POINT = 0.02;

  private static final double[] STEPS = {1, 2, 5};
  private static final double[] POWERS = {1};

  /** Axes shorter than this factor have labels between the powers of ten. */
  private static final double SHORT = 500;

  /**
   * A point.
   *
   * @param line the name of its line
   * @param x where it is
   * @param style how it is drawn
   * @param label what stands beside it; may be empty
   */
  record Point(String line, double x, Style style, String label) {

    Point movedBy(double factor) {
      return new Point(line, x * factor, style, label);
    }
  }

  /**
   * Draws points.
   *
   * @param file the picture's name
   * @param title the first line
   * @param subtitle the second line
   * @param xTitle what is along the axis
   * @param points in lines from top to bottom
   */
  static Chart of(String file, String title, String subtitle, String xTitle, List<Point> points) {
    List<String> lines = points.stream().map(Point::line).distinct().toList();
    List<String> upwards = new ArrayList<>(lines);
    Collections.reverse(upwards);
    List<Style> styles = points.stream().map(Point::style).distinct().sorted(Style.ORDER).toList();
    boolean labelled = points.stream().anyMatch(point -> !point.label().isEmpty());
    List<Object> layers = list();
    if (!labelled) {
      layers.add(
          map(
              "geom",
              "vline",
              "xintercept",
              1.0,
              "color",
              "#D55E00",
              "size",
              0.8,
              "tooltips",
              "none"));
    }
    layers.add(points(points, labelled));
    if (labelled) {
      layers.add(labels(points));
    }
    Map<String, Object> specification =
        map(
            "kind", "plot",
            "ggtitle", map("text", title, "subtitle", subtitle),
            "ggsize", map("width", WIDTH, "height", height(lines, labelled ? list() : styles)),
            "theme", theme(labelled),
            "scales",
                list(
                    xScale(points, xTitle, labelled),
                    linesScale(upwards),
                    styled("color", styles, styles.stream().map(Style::color).toList()),
                    styled("fill", styles, styles.stream().map(Style::color).toList()),
                    styled("shape", styles, styles.stream().map(Style::shape).toList())),
            "layers", layers);
    return new Chart(file, title, Drawing.svg(specification, title + ". " + subtitle));
  }

  private static int height(List<?> lines, List<?> legend) {
    return Math.max(LINE * lines.size() + REST, LEGEND_LINE * legend.size() + LEGEND_REST);
  }

  private static Map<String, Object> points(List<Point> points, boolean labelled) {
    return layer(
        "point",
        points,
        map("x", "x", "y", "line", "color", "engine", "fill", "engine", "shape", "engine"),
        map("size", labelled ? POINT + 1 : POINT));
  }

  private static Map<String, Object> labels(List<Point> points) {
    double min = points.stream().mapToDouble(Point::x).min().orElseThrow();
    double max = points.stream().mapToDouble(Point::x).max().orElseThrow();
    double beside = Math.pow(max / min, BESIDE_POINT);
    return layer(
        "text",
        points.stream().map(point -> point.movedBy(beside)).toList(),
        map("x", "x", "y", "line", "label", "label"),
        map("size", LABEL, "hjust", "left", "family", Drawing.FONT));
  }

  private static Map<String, Object> layer(
      String geometry, List<Point> points, Map<String, Object> mapping, Map<String, Object> more) {
    Map<String, Object> data =
        map(
            "x", new ArrayList<Object>(points.stream().map(Point::x).toList()),
            "line", new ArrayList<Object>(points.stream().map(Point::line).toList()),
            "label", new ArrayList<Object>(points.stream().map(Point::label).toList()),
            "engine",
                new ArrayList<Object>(
                    points.stream().map(point -> point.style().title()).toList()));
    Map<String, Object> layer =
        map("geom", geometry, "data", data, "mapping", mapping, "tooltips", "none");
    layer.putAll(more);
    return layer;
  }

  private static Map<String, Object> xScale(List<Point> points, String title, boolean labelled) {
    double min = points.stream().mapToDouble(Point::x).min().orElseThrow() / 1.15;
    double max = points.stream().mapToDouble(Point::x).max().orElseThrow() * 1.15;
    if (labelled) {
      // Room for the words beside the last point.
      max *= Math.pow(max / min, 0.35);
    }
    List<Object> breaks = list();
    List<Object> labels = list();
    double[] steps = max / min < SHORT ? STEPS : POWERS;
    for (int power = (int) Math.floor(Math.log10(min)); Math.pow(10, power) <= max; power++) {
      for (double step : steps) {
        double tick = step * Math.pow(10, power);
        if (tick >= min && tick <= max) {
          breaks.add(tick);
          labels.add(Digits.of(tick, 1));
        }
      }
    }
    return map(
        "aesthetic",
        "x",
        "trans",
        "log10",
        "name",
        title,
        "limits",
        list(min, max),
        "expand",
        list(0.0, 0.0),
        "breaks",
        breaks,
        "labels",
        labels);
  }

  private static Map<String, Object> linesScale(List<String> upwards) {
    Map<String, Object> scale = names("y", upwards);
    // Half a line of room at both ends.
    scale.put("expand", list(0.0, 0.5));
    return scale;
  }

  private static Map<String, Object> names(String aesthetic, List<String> names) {
    return map(
        "aesthetic",
        aesthetic,
        "discrete",
        true,
        "name",
        "",
        "limits",
        new ArrayList<Object>(names));
  }

  private static Map<String, Object> styled(String aesthetic, List<Style> styles, List<?> values) {
    Map<String, Object> scale = names(aesthetic, styles.stream().map(Style::title).toList());
    scale.put("values", new ArrayList<Object>(values));
    return scale;
  }

  private static Map<String, Object> theme(boolean labelled) {
    Map<String, Object> theme = Drawing.theme();
    theme.putAll(
        map(
            "plot_title", words(16, "face", "bold", "color", "#000000"),
            "plot_subtitle", words(12),
            "axis_title", words(13),
            "axis_text", words(12),
            "legend_text", words(12),
            "legend_position", labelled ? "none" : "right",
            "plot_margin", map("t", 12, "r", 12, "b", 6, "l", 6)));
    return theme;
  }
}
