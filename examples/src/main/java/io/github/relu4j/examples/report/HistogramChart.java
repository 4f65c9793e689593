package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Drawing.list;
import static io.github.relu4j.examples.report.Drawing.map;

import io.github.relu4j.examples.training.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Histograms side by side, each in a panel of its own.
 *
 * @param name a word that no other drawing of the page has
 * @param title above the chart
 * @param x what the values are
 * @param columns how many panels are side by side
 * @param panels the histograms by their headings, in order
 */
record HistogramChart(
    String name, String title, String x, int columns, Map<String, Histogram> panels) {

  private static final int PANEL_WIDTH = 210;
  private static final int PANEL_HEIGHT = 150;
  private static final int MARGIN = 70;

  String svg() {
    List<Object> xs = new ArrayList<>();
    List<Object> shares = new ArrayList<>();
    List<Object> headings = new ArrayList<>();
    panels.forEach(
        (heading, histogram) -> {
          for (int i = 0; i < histogram.shares().size(); i++) {
            xs.add(histogram.from() + (i + 0.5) * histogram.width());
            shares.add(100 * histogram.shares().get(i));
            headings.add(heading);
          }
        });
    int rows = (panels.size() + columns - 1) / columns;
    Map<String, Object> specification =
        map(
            "kind", "plot",
            "data", map("x", xs, "share", shares, "panel", headings),
            "mapping", map("x", "x", "y", "share"),
            "ggtitle", map("text", title),
            "ggsize", map("width", columns * PANEL_WIDTH, "height", rows * PANEL_HEIGHT + MARGIN),
            "theme", Drawing.theme(),
            "facet",
                map(
                    "name",
                    "wrap",
                    "facets",
                    list("panel"),
                    "ncol",
                    columns,
                    "order",
                    list(0),
                    "scales",
                    "free"),
            "scales",
                list(map("aesthetic", "x", "name", x), map("aesthetic", "y", "name", "% of all")),
            "layers",
                list(
                    map(
                        "geom", "area",
                        "stat", "identity",
                        "color", "#0072B2",
                        "fill", "#56B4E9",
                        "alpha", 0.7,
                        "size", 0.7,
                        "tooltips", "none")));
    return Drawing.svg(specification, name, title);
  }
}
