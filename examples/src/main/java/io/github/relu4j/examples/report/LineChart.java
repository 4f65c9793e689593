package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Drawing.list;
import static io.github.relu4j.examples.report.Drawing.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Lines through points, with a legend.
 *
 * @param name a word that no other drawing of the page has
 * @param title above the chart
 * @param x to the right
 * @param y upwards
 * @param series the lines
 */
record LineChart(String name, String title, Scale x, Scale y, List<Series> series) {

  private static final int WIDTH = 620;
  private static final int HEIGHT = 360;

  String svg() {
    List<Object> xs = new ArrayList<>();
    List<Object> ys = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    for (Series line : series) {
      for (int i = 0; i < line.xs().size(); i++) {
        if (x.holds(line.xs().get(i)) && y.holds(line.ys().get(i))) {
          xs.add(line.xs().get(i));
          ys.add(line.ys().get(i));
          names.add(line.name());
        }
      }
    }
    List<String> all = series.stream().map(Series::name).toList();
    Map<String, Object> specification =
        map(
            "kind", "plot",
            "data", map("x", xs, "y", ys, "series", names),
            "mapping", map("x", "x", "y", "y", "color", "series"),
            "ggtitle", map("text", title),
            "ggsize", map("width", WIDTH, "height", HEIGHT),
            "theme", Drawing.theme(),
            "scales",
                list(
                    scale("x", x, xs),
                    scale("y", y, ys),
                    map(
                        "aesthetic",
                        "color",
                        "name",
                        " ",
                        "limits",
                        new ArrayList<Object>(all),
                        "values",
                        OldPalette.of(all))),
            "layers",
                list(
                    map("geom", "line", "size", 1.0, "tooltips", "none"),
                    map("geom", "point", "size", 2.0, "tooltips", "none")));
    return Drawing.svg(specification, name, title);
  }

  private static Map<String, Object> scale(String aesthetic, Scale scale, List<Object> values) {
    double[] numbers = values.stream().mapToDouble(value -> (Double) value).toArray();
    return scale.specification(
        aesthetic, Arrays.stream(numbers).min().orElse(1), Arrays.stream(numbers).max().orElse(1));
  }
}
