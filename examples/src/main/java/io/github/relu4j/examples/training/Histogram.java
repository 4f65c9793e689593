package io.github.relu4j.examples.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How often values fall into intervals of equal width; those that are infinite or no numbers are in
 * none.
 *
 * @param name of what
 * @param from the lower bound of the first interval
 * @param width of each interval
 * @param shares the share of all values by interval
 */
public record Histogram(String name, double from, double width, List<Double> shares) {

  private static final double INTERVALS_A_DECADE = 4;
  private static final double INTERVALS = 40;
  private static final double LEAST_WIDTH = 1e-6;

  /** Of the decimal logarithms of those values that are above 0. */
  public static Histogram ofLogarithms(String name, float[] values, int count) {
    return of(name, finite(values, count, Math::log10), 1 / INTERVALS_A_DECADE, count);
  }

  /** Of the values themselves. */
  public static Histogram ofValues(String name, float[] values, int count) {
    double[] finite = finite(values, count, value -> value);
    double range = Arrays.stream(finite).max().orElse(0) - Arrays.stream(finite).min().orElse(0);
    return of(name, finite, Math.max(range / INTERVALS, LEAST_WIDTH), count);
  }

  private static double[] finite(float[] values, int count, DoubleUnaryOperator function) {
    double[] results = new double[count];
    int finite = 0;
    for (int i = 0; i < count; i++) {
      double result = function.applyAsDouble(values[i]);
      if (Double.isFinite(result)) {
        results[finite++] = result;
      }
    }
    return Arrays.copyOf(results, finite);
  }

  private static Histogram of(String name, double[] values, double width, int count) {
    double first = Math.floor(Arrays.stream(values).min().orElse(0) / width);
    double last = Math.floor(Arrays.stream(values).max().orElse(0) / width);
    int[] counts = new int[(int) (last - first) + 1];
    for (double value : values) {
      counts[(int) (Math.floor(value / width) - first)]++;
    }
    List<Double> shares = new ArrayList<>();
    for (int each : counts) {
      shares.add((double) each / count);
    }
    return new Histogram(name, first * width, width, List.copyOf(shares));
  }
}
