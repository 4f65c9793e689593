package io.github.relu4j.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * Specifications in the terms of the plot library, Lets-Plot, and the SVG that it makes of them.
 */
final class Drawing {

  private static final Pattern ID = Pattern.compile("(?m)\\bid=\"(\\w+)\"|^\\s*#(\\w+) \\.");

  private Drawing() {}

  /**
   * Draws a specification.
   *
   * @param name a word that no other drawing of the page has: its identifiers begin with it
   * @param title for readers who do not see the drawing
   */
  static String svg(Map<String, Object> specification, String name, String title) {
    // No layer has an image, so none has to be encoded.
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            specification, null, (width, height, pixels) -> "", false);
    Map<String, String> ids = new LinkedHashMap<>();
    ID.matcher(svg)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .forEach(id -> ids.putIfAbsent(id, name + "-" + (ids.size() + 1)));
    String named =
        ids.isEmpty()
            ? svg
            : Pattern.compile("\\b(" + String.join("|", ids.keySet()) + ")\\b")
                .matcher(svg)
                .replaceAll(match -> ids.get(match.group()));
    return named.replaceFirst(
        "<svg ", "<svg role=\"img\" aria-label=\"" + OldHtml.escaped(title) + "\" ");
  }

  /** A list that the plot library may change. */
  static List<Object> list(Object... values) {
    return new ArrayList<>(List.of(values));
  }

  /** A map that the plot library may change, of names and values in turn. */
  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** Dark words on white, with a light grid. */
  static Map<String, Object> theme() {
    return map(
        "name", "minimal",
        "text", map("name", "text", "family", "sans-serif", "color", "#333333", "blank", false),
        "panel_grid_major", map("name", "line", "color", "#E6E6E6", "size", 1, "blank", false),
        "panel_grid_minor", map("name", "blank", "blank", true),
        "plot_title", map("name", "text", "size", 14, "face", "bold", "blank", false),
        "axis_title", map("name", "text", "size", 12, "blank", false),
        "axis_text", map("name", "text", "size", 11, "blank", false),
        "legend_text", map("name", "text", "size", 12, "blank", false),
        "strip_text", map("name", "text", "size", 11, "blank", false),
        "plot_background", map("name", "rect", "fill", "#FFFFFF", "size", 0, "blank", false));
  }
}
