package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Drawing.list;
import static io.github.relu4j.examples.report.Drawing.map;

import io.github.relu4j.examples.training.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A histogram, small, to stand beside others.
 *
 * @param name a word that no other drawing of the page has
 * @param title above the chart
 * @param x what the values are
 * @param histogram what is drawn
 */
record HistogramChart(String name, String title, String x, Histogram histogram) {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 190;

  String svg() {
    List<Object> xs = new ArrayList<>();
    List<Object> shares = new ArrayList<>();
    for (int i = 0; i < histogram.shares().size(); i++) {
      xs.add(histogram.from() + (i + 0.5) * histogram.width());
      shares.add(100 * histogram.shares().get(i));
    }
    Map<String, Object> specification =
        map(
            "kind", "plot",
            "data", map("x", xs, "share", shares),
            "mapping", map("x", "x", "y", "share"),
            "ggtitle", map("text", title),
            "ggsize", map("width", WIDTH, "height", HEIGHT),
            "theme", Drawing.theme(),
            "scales",
                list(map("aesthetic", "x", "name", x), map("aesthetic", "y", "name", "% of all")),
            "layers",
                list(
                    map(
                        "geom", "bar",
                        "stat", "identity",
                        "width", 1.0,
                        "color", "#0072B2",
                        "fill", "#56B4E9",
                        "size", 0.4,
                        "tooltips", "none")));
    return Drawing.svg(specification, name, title);
  }
}
