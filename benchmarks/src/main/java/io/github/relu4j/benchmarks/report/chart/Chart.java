package io.github.relu4j.benchmarks.report.chart;

import java.util.Locale;

/**
 * A drawn chart.
 *
 * @param activation whose it is
 * @param kind what it shows
 * @param title what it says
 * @param svg the drawing
 */
public record Chart(String activation, Kind kind, String title, String svg) {

  /** What charts there are; in lower case the end of a file's name. */
  public enum Kind {
    /** Elements per nanosecond against the number of elements. */
    THROUGHPUT,
    /** Nanoseconds per element against the worst error. */
    ACCURACY
  }

  /** The file's name after the name of its run. */
  public String suffix() {
    return "-" + activation + "-" + kind.name().toLowerCase(Locale.ROOT) + ".svg";
  }
}
