package io.github.relu4j.examples.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * How often values fall into intervals of equal width.
 *
 * @param name of what
 * @param from the lower bound of the first interval
 * @param width of each interval
 * @param shares the share of all values by interval; those outside are missing
 * @param zeros the share of values that are 0
 */
public record Histogram(
    String name, double from, double width, List<Double> shares, double zeros) {

  private static final int INTERVALS_A_DECADE = 4;
  private static final double INTERVALS = 40;

  /** Of the decimal logarithms of the values above 0. */
  static Histogram ofLogarithms(String name, float[] values, int count) {
    double[] logarithms = new double[count];
    int zeros = 0;
    int positive = 0;
    for (int i = 0; i < count; i++) {
      if (values[i] > 0) {
        logarithms[positive++] = Math.log10(values[i]);
      } else if (values[i] == 0) {
        zeros++;
      }
    }
    return of(
        name,
        java.util.Arrays.copyOf(logarithms, positive),
        1.0 / INTERVALS_A_DECADE,
        count,
        (double) zeros / count);
  }

  /** Of the values themselves. */
  static Histogram ofValues(String name, float[] values, int count) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int zeros = 0;
    double[] wide = new double[count];
    for (int i = 0; i < count; i++) {
      wide[i] = values[i];
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
      zeros += values[i] == 0 ? 1 : 0;
    }
    return of(name, wide, Math.max((most - least) / INTERVALS, 1e-6), count, (double) zeros / count);
  }

  private static Histogram of(
      String name, double[] values, double width, int count, double zeros) {
    double least = java.util.Arrays.stream(values).min().orElse(0);
    double most = java.util.Arrays.stream(values).max().orElse(0);
    long first = (long) Math.floor(least / width);
    long last = (long) Math.floor(most / width);
    int[] counts = new int[(int) (last - first + 1)];
    for (double value : values) {
      counts[(int) ((long) Math.floor(value / width) - first)]++;
    }
    List<Double> shares = new ArrayList<>();
    for (int each : counts) {
      shares.add((double) each / count);
    }
    return new Histogram(name, first * width, width, shares, zeros);
  }
}
