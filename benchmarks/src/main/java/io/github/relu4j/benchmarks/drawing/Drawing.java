package io.github.relu4j.benchmarks.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * What drawings by the plot library share: the form of a specification, the look, and an SVG of the
 * same bytes on every machine.
 */
public final class Drawing {

  /** The family of all fonts: whatever a viewer has. */
  public static final String FONT = "sans-serif";

  private static final String TEXT = "#333333";
  private static final String GRID = "#E6E6E6";

  private Drawing() {}

  /**
   * Draws a specification.
   *
   * @param specification in the terms of the plot library, made of {@link #map} and {@link #list}
   * @param title for readers who do not see the drawing
   */
  public static String svg(Map<String, Object> specification, String title) {
    // No layer has an image, so none has to be encoded.
    String drawing =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            specification, null, (width, height, pixels) -> "", false);
    return StableSvg.of(drawing, title);
  }

  /** Dark words on white, with a light grid. */
  public static Map<String, Object> theme() {
    return map(
        "name", "minimal",
        "text", map("name", "text", "family", FONT, "color", TEXT, "blank", false),
        "title", map("name", "text", "family", FONT, "color", TEXT, "blank", false),
        "panel_grid_major", map("name", "line", "color", GRID, "size", 1, "blank", false),
        "panel_grid_minor", map("name", "blank", "blank", true),
        "plot_background", map("name", "rect", "fill", "#FFFFFF", "size", 0, "blank", false));
  }

  /** Words of a size in pixels, as a part of a theme. */
  public static Map<String, Object> words(int size, Object... more) {
    Map<String, Object> words = map("name", "text", "size", size, "blank", false);
    words.putAll(map(more));
    return words;
  }

  /** A list that the plot library may change. */
  public static List<Object> list(Object... values) {
    return new ArrayList<>(List.of(values));
  }

  /** A map that the plot library may change, of names and values in turn. */
  public static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
