package io.github.relu4j.benchmarks.catalogue;

import static io.github.relu4j.benchmarks.drawing.Drawing.list;
import static io.github.relu4j.benchmarks.drawing.Drawing.map;
import static io.github.relu4j.benchmarks.drawing.Drawing.words;

import io.github.relu4j.Activation;
import io.github.relu4j.benchmarks.drawing.Drawing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** f and f' of an activation on shared axes, with a gap where one jumps. */
final class Picture {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 300;

  /** How far a line may be from the function: a twentieth of a pixel. */
  private static final double TOLERANCE = 0.05 / HEIGHT;

  private static final String VALUE = "f(x)";
  private static final String SLOPE = "f′(x)";

  // Two colours of those that Okabe and Ito chose for readers of any colour vision.
  private static final String VERMILLION = "#D55E00";
  private static final String BLUE = "#0072B2";

  private static final String AXES = "#8A8A8A";

  private Picture() {}

  /** The drawing, as SVG. */
  static String of(Activation activation) {
    FloatFunction forward = activation::forward;
    FloatFunction derivative = activation::derivative;
    List<Jump> jumps = Jump.of(forward);
    List<Jump> slopeJumps = Jump.of(derivative);
    List<Jump> corners = Stream.of(jumps, slopeJumps).flatMap(List::stream).toList();
    Window wide = Window.around(corners.stream().map(Jump::at).toList());
    Graph value = Graph.of(forward, jumps, wide.left(), wide.right());
    Graph slope = Graph.of(derivative, slopeJumps, wide.left(), wide.right());
    Window window =
        wide.fitted(
            List.of(value, slope),
            corners.stream().map(corner -> (double) forward.value(corner.at())).toList());
    double tolerance = TOLERANCE * window.height();
    return Drawing.svg(
        specification(
            activation.name(), value.thinned(tolerance), slope.thinned(tolerance), window),
        "f and f' of " + activation.name());
  }

  private static Map<String, Object> specification(
      String name, Graph value, Graph slope, Window window) {
    return map(
        "kind", "plot",
        "ggtitle", map("text", name),
        "ggsize", map("width", WIDTH, "height", HEIGHT),
        "theme", theme(),
        "coord",
            map(
                "name", "cartesian",
                // A little wider: a tick at the very end may be lost.
                "xlim", list(window.left() - 1e-6, window.right() + 1e-6),
                "ylim", list(window.bottom(), window.top())),
        "scales", scales(window),
        "layers",
            list(
                axis("vline", "xintercept"),
                axis("hline", "yintercept"),
                line(value, VALUE, 1.8),
                // On top, and with gaps: f shows where both are the same.
                line(slope, SLOPE, 1.2)));
  }

  private static Map<String, Object> axis(String geometry, String position) {
    return map("geom", geometry, position, 0.0, "color", AXES, "size", 0.6, "tooltips", "none");
  }

  private static Map<String, Object> line(Graph graph, String name, double width) {
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

  private static List<Object> scales(Window window) {
    return list(
        scale("x", Ticks.between(window.left(), window.right())),
        scale("y", Ticks.between(window.bottom(), window.top())),
        map(
            "aesthetic",
            "color",
            "name",
            "",
            "discrete",
            true,
            "values",
            list(VERMILLION, BLUE),
            "limits",
            list(VALUE, SLOPE)),
        map(
            "aesthetic",
            "linetype",
            "name",
            "",
            "discrete",
            true,
            "values",
            list("solid", "dashed"),
            "limits",
            list(VALUE, SLOPE)));
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
