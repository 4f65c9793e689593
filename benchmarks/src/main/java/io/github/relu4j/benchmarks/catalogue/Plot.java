package io.github.relu4j.benchmarks.catalogue;

import static io.github.relu4j.benchmarks.drawing.Drawing.list;
import static io.github.relu4j.benchmarks.drawing.Drawing.map;
import static io.github.relu4j.benchmarks.drawing.Drawing.words;

import io.github.relu4j.benchmarks.drawing.Drawing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines on shared axes, each with a gap where its function jumps. */
final class Plot {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 300;

  /** How far a line may be from the function: a twentieth of a pixel. */
  private static final double TOLERANCE = 0.05 / HEIGHT;

  // Of the colours that Okabe and Ito chose for readers of any colour vision.
  static final String VERMILLION = "#D55E00";
  static final String BLUE = "#0072B2";
  static final String GREEN = "#009E73";
  static final String PURPLE = "#CC79A7";
  static final String BLACK = "#000000";

  private static final String AXES = "#8A8A8A";

  /**
   * A line of a plot.
   *
   * @param name in the legend
   * @param graph its points
   * @param colour one of this class
   * @param type in the terms of the plot library, such as {@code "dashed"}
   * @param width of the pen
   */
  record Line(String name, Graph graph, String colour, String type, double width) {}

  private Plot() {}

  /**
   * The drawing, as SVG.
   *
   * @param title above it
   * @param description for readers who do not see it
   * @param window what it shows
   * @param lines from below to on top
   */
  static String svg(String title, String description, Window window, List<Line> lines) {
    double tolerance = TOLERANCE * window.height();
    List<Object> layers = list(axis("vline", "xintercept"), axis("hline", "yintercept"));
    for (Line line : lines) {
      layers.add(layer(line.graph().thinned(tolerance), line.name(), line.width()));
    }
    return Drawing.svg(
        map(
            "kind", "plot",
            "ggtitle", map("text", title),
            "ggsize", map("width", WIDTH, "height", HEIGHT),
            "theme", theme(),
            "coord",
                map(
                    "name", "cartesian",
                    // A little wider: a tick at the very end may be lost.
                    "xlim", list(window.left() - 1e-6, window.right() + 1e-6),
                    "ylim", list(window.bottom(), window.top())),
            "scales", scales(window, lines),
            "layers", layers),
        description);
  }

  private static Map<String, Object> axis(String geometry, String position) {
    return map("geom", geometry, position, 0.0, "color", AXES, "size", 0.6, "tooltips", "none");
  }

  private static Map<String, Object> layer(Graph graph, String name, double width) {
    List<Object> xs = list();
    List<Object> ys = list();
    List<Object> names = list();
    List<Object> pieces = list();
    for (int i = 0; i < graph.pieces().size(); i++) {
      Graph.Piece piece = graph.pieces().get(i);
      xs.addAll(piece.xs());
      ys.addAll(piece.ys());
      for (int point = 0; point < piece.size(); point++) {
        names.add(name);
        pieces.add("piece " + i);
      }
    }
    return map(
        "geom",
        "line",
        "data",
        map("x", xs, "y", ys, "name", names, "piece", pieces),
        "mapping",
        map("x", "x", "y", "y", "color", "name", "linetype", "name", "group", "piece"),
        "size",
        width,
        "tooltips",
        "none");
  }

  private static List<Object> scales(Window window, List<Line> lines) {
    return list(
        scale("x", Ticks.between(window.left(), window.right())),
        scale("y", Ticks.between(window.bottom(), window.top())),
        legend("color", lines, lines.stream().map(Line::colour).toList()),
        legend("linetype", lines, lines.stream().map(Line::type).toList()));
  }

  private static Map<String, Object> legend(
      String aesthetic, List<Line> lines, List<String> values) {
    return map(
        "aesthetic",
        aesthetic,
        "name",
        "",
        "discrete",
        true,
        "values",
        new ArrayList<>(values),
        "limits",
        new ArrayList<>(lines.stream().map(Line::name).toList()));
  }

  private static Map<String, Object> scale(String aesthetic, List<BigDecimal> ticks) {
    List<Object> breaks = list();
    List<Object> labels = list();
    for (BigDecimal tick : ticks) {
      breaks.add(tick.doubleValue());
      labels.add(tick.toPlainString());
    }
    return map(
        "aesthetic", aesthetic,
        "name", "",
        "expand", list(0.0, 0.0),
        "breaks", breaks,
        "labels", labels);
  }

  private static Map<String, Object> theme() {
    Map<String, Object> theme = Drawing.theme();
    theme.putAll(
        map(
            "plot_title", words(14, "face", "bold", "color", "#000000"),
            "axis_title", map("name", "blank", "blank", true),
            "axis_text", words(12),
            "legend_text", words(13),
            // In the line of the title.
            "legend_position", list(1.0, 1.09),
            "legend_justification", list(1.0, 0.5),
            "legend_direction", "horizontal",
            "plot_margin", map("t", 8, "r", 10, "b", 4, "l", 4)));
    return theme;
  }
}
