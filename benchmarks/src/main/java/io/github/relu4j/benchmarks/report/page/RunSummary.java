package io.github.relu4j.benchmarks.report.page;

import io.github.relu4j.benchmarks.report.chart.Chart;
import io.github.relu4j.benchmarks.report.results.Cell;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Setting;
import io.github.relu4j.benchmarks.report.text.Digits;
import java.util.List;
import java.util.Locale;

/** What docs/performance.md shows of a run: a small and a large n, and the charts by size. */
public final class RunSummary {

  private static final int SMALL = 256;
  private static final List<Integer> SIZES = List.of(SMALL, Cell.LARGE_IN_CACHE);
  private static final int CHARTS_IN_A_ROW = 2;
  private static final int CHART_WIDTH_PERCENT = 49;

  private RunSummary() {}

  /**
   * The part of the page.
   *
   * @param directory where the charts and the run's own page are, seen from docs/performance.md
   */
  public static String of(Run run, List<Chart> charts, String directory) {
    String path = directory + "/" + run.fileName();
    return new Section()
        .add("### " + run.title())
        .add(Header.of(run))
        .add(
            "[All that was measured]("
                + path
                + ".md). Below: n = "
                + Digits.whole(SMALL)
                + " and "
                + Digits.whole(Cell.LARGE_IN_CACHE)
                + ", out of place, normal input; the list at the end is of all n.")
        .add("#### Charts", charts(charts, path))
        .add(Comparisons.tables(run, SIZES, "####").toString())
        .add("#### Where a peer is faster", Comparisons.losses(run, List.of(Setting.USUAL)))
        .toString();
  }

  private static Section charts(List<Chart> charts, String path) {
    Section section = new Section();
    for (int from = 0; from < charts.size(); from += CHARTS_IN_A_ROW) {
      StringBuilder row = new StringBuilder();
      int to = Math.min(charts.size(), from + CHARTS_IN_A_ROW);
      for (Chart chart : charts.subList(from, to)) {
        row.append(image(chart, path + chart.suffix()));
      }
      section.add(row.toString());
    }
    return section;
  }

  /** An image that is a link to itself in full size. */
  private static String image(Chart chart, String file) {
    return String.format(
        Locale.ROOT,
        "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" width=\"%d%%\"></a>%n",
        file,
        file,
        chart.title(),
        CHART_WIDTH_PERCENT);
  }
}
