package io.github.relu4j.examples.claims;

import java.util.List;

/**
 * A small chart.
 *
 * @param title above it
 * @param xLabel what x is
 * @param yLabel what y is
 * @param xLog whether the x axis is logarithmic
 * @param yLog whether the y axis is logarithmic
 * @param curves its lines
 */
public record Curves(
    String title, String xLabel, String yLabel, boolean xLog, boolean yLog, List<Curve> curves) {

  /**
   * A line with a band.
   *
   * @param name in the legend
   * @param points from left to right
   */
  public record Curve(String name, List<Point> points) {}

  /**
   * A point of a line; whatever is not finite cannot be drawn.
   *
   * @param x where
   * @param low the lower bound of the band
   * @param middle the line
   * @param high the upper bound of the band
   */
  public record Point(double x, double low, double middle, double high) {}
}
