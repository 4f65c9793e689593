package io.github.relu4j.benchmarks.report.chart;

import static io.github.relu4j.benchmarks.drawing.Drawing.list;
import static io.github.relu4j.benchmarks.drawing.Drawing.map;
import static io.github.relu4j.benchmarks.drawing.Drawing.words;

import io.github.relu4j.benchmarks.drawing.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A chart in the terms of the plot library, Lets-Plot: layers over two logarithmic axes, on white,
 * without a legend, since names stand beside what they name.
 */
final class Plot {

  /** In pixels; GitHub shows a page some 830 wide. */
  static final int WIDTH = 760;

  static final int HEIGHT = 460;

  /** The part for data, by measure: the axes' numbers and titles take the rest. */
  static final int PANEL_WIDTH = 676;

  static final int PANEL_HEIGHT = 352;

  /** How high a line of the text beside points and lines is. */
  static final int LINE_HEIGHT = 15;

  /** Where in words their point is. */
  enum Alignment {
    LEFT,
    CENTER,
    RIGHT
  }

  /** The library's measure of text: half of the font's size in pixels, nearly. */
  private static final double LABEL_SIZE = 6;

  private final String title;
  private final String subtitle;
  private final Axis x;
  private final Axis y;
  private final List<Object> layers = new ArrayList<>();

  Plot(String title, String subtitle, Axis x, Axis y) {
    this.title = title;
    this.subtitle = subtitle;
    this.x = x;
    this.y = y;
  }

  /** A line through points. */
  void line(Style style, List<Double> xs, List<Double> ys) {
    Map<String, Object> layer = layer("line", xs, ys);
    layer.put("color", style.color());
    layer.put("linetype", style.line());
    layer.put("size", style.width());
  }

  /** Points without a line. */
  void points(Style style, double size, List<Double> xs, List<Double> ys) {
    Map<String, Object> layer = layer("point", xs, ys);
    layer.put("color", style.color());
    layer.put("fill", style.color());
    layer.put("shape", style.shape());
    layer.put("size", size);
  }

  /** Upright bars from low to high. */
  void errorBars(Style style, List<Double> xs, List<Double> lows, List<Double> highs) {
    Map<String, Object> layer = layer("linerange", map("x", xs, "ymin", lows, "ymax", highs));
    layer.put("color", style.color());
    layer.put("size", 0.8);
  }

  /** A straight line between two points. */
  void segment(String color, String type, double fromX, double fromY, double toX, double toY) {
    Map<String, Object> layer =
        layer("segment", map("x", one(fromX), "y", one(fromY), "xend", one(toX), "yend", one(toY)));
    layer.put("color", color);
    layer.put("linetype", type);
    layer.put("size", 0.5);
  }

  /** Words halfway up at a point, which begin, end or have their middle there. */
  void text(String words, String color, boolean bold, Alignment alignment, double atX, double atY) {
    Map<String, Object> layer = layer("label", one(atX), one(atY));
    layer.put("label", words);
    layer.put("color", color);
    layer.put("family", Drawing.FONT);
    layer.put("fontface", bold ? "bold" : "plain");
    layer.put("size", LABEL_SIZE);
    // White behind the words, without a frame, keeps grid lines out of them.
    layer.put("fill", "#FFFFFF");
    layer.put("label_padding", 0.05);
    layer.put("label_size", 0);
    layer.put("label_r", 0);
    layer.put("hjust", alignment.name().toLowerCase(Locale.ROOT));
    layer.put("vjust", "center");
  }

  /** The drawing. */
  String svg() {
    Map<String, Object> specification =
        map(
            "kind", "plot",
            "ggtitle", map("text", title, "subtitle", subtitle),
            "ggsize", map("width", WIDTH, "height", HEIGHT),
            "theme", theme(),
            "scales", list(scale("x", x), scale("y", y)),
            "layers", layers);
    return Drawing.svg(specification, title + ". " + subtitle);
  }

  private Map<String, Object> layer(String geometry, List<Double> xs, List<Double> ys) {
    return layer(geometry, map("x", xs, "y", ys));
  }

  private Map<String, Object> layer(String geometry, Map<String, Object> data) {
    Map<String, Object> mapping = map();
    data.keySet().forEach(name -> mapping.put(name, name));
    Map<String, Object> layer =
        map("geom", geometry, "data", data, "mapping", mapping, "tooltips", "none");
    layers.add(layer);
    return layer;
  }

  private static Map<String, Object> scale(String aesthetic, Axis axis) {
    return map(
        "aesthetic",
        aesthetic,
        "trans",
        "log10",
        "name",
        axis.name(),
        "limits",
        list(axis.min(), axis.max()),
        "expand",
        list(0.0, 0.0),
        "breaks",
        new ArrayList<Object>(axis.ticks().stream().map(Axis.Tick::value).toList()),
        "labels",
        new ArrayList<Object>(axis.ticks().stream().map(Axis.Tick::label).toList()));
  }

  private static Map<String, Object> theme() {
    Map<String, Object> theme = Drawing.theme();
    theme.putAll(
        map(
            "plot_title", words(16, "face", "bold", "color", "#000000"),
            "plot_subtitle", words(12),
            "axis_title", words(13),
            "axis_text", words(12),
            "axis_text_x", words(12, "angle", 0),
            "legend_position", "none",
            "plot_margin", map("t", 12, "r", 6, "b", 6, "l", 6)));
    return theme;
  }

  private static List<Double> one(double value) {
    return new ArrayList<>(List.of(value));
  }
}
