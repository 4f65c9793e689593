package io.github.relu4j.examples.experiment;

import java.util.List;

/** What is made of several numbers. */
public final class Statistics {

  private Statistics() {}

  /** The middle one, or the mean of the two in the middle. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * Spearman's rank correlation, equal values sharing the mean of their ranks; NaN for a constant.
   */
  public static double rankCorrelation(List<Double> xs, List<Double> ys) {
    double[] x = ranks(xs);
    double[] y = ranks(ys);
    double mean = (x.length - 1) / 2.0;
    double products = 0;
    double xSquares = 0;
    double ySquares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - mean) * (y[i] - mean);
      xSquares += (x[i] - mean) * (x[i] - mean);
      ySquares += (y[i] - mean) * (y[i] - mean);
    }
    return products / Math.sqrt(xSquares * ySquares);
  }

  private static double[] ranks(List<Double> values) {
    return values.stream()
        .mapToDouble(
            value -> {
              long below = values.stream().filter(other -> other < value).count();
              long equal = values.stream().filter(other -> other.equals(value)).count();
              return below + (equal - 1) / 2.0;
            })
        .toArray();
  }
}
