package io.github.relu4j.examples.experiment;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What is made of the outcomes of several seeds. Nothing is assumed of how outcomes are
 * distributed, and infinite ones are as good as others.
 */
public final class Statistics {

  /** The most that an interval may miss on each side. */
  private static final double TAIL = 0.025;

  /** What {@link #countNeeded} returns where one side has half of the values. */
  public static final int NO_COUNT = -1;

  private Statistics() {}

  /**
   * The middle one, or the mean of the two in the middle; the smaller of them if one is infinite
   * and the other the opposite.
   */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    double below = sorted.get((sorted.size() - 1) / 2);
    double above = sorted.get(sorted.size() / 2);
    double mean = below + (above - below) / 2;
    if (below == above) {
      return below;
    }
    return Double.isNaN(mean) ? below : mean;
  }

  /**
   * The k for which the k-th smallest of so many values and the k-th largest enclose the true
   * median with a probability of at least 95 %, as closely as they can; 0 if there are too few.
   *
   * <p>Fewer than k of n values are below the true median with the probability of fewer than k
   * heads among n coins, whatever the distribution is.
   *
   * <p>Source: H. A. David, H. N. Nagaraja, "Order Statistics", 2003, section 7.1.
   */
  public static int intervalRank(int count) {
    return BinomialDistribution.of(count, 0.5).inverseCumulativeProbability(TAIL);
  }

  /**
   * How many values it takes until the interval leaves out a border, if the same share of them
   * falls on one side of it.
   *
   * @param count how many there are now
   * @param onSide how many of them are on the side where more are
   * @return a number above count, or {@link #NO_COUNT} if that side has half of them at most
   */
  public static int countNeeded(int count, int onSide) {
    if (2 * onSide <= count) {
      return NO_COUNT;
    }
    int needed = count + 1;
    while (needed - (long) needed * onSide / count >= intervalRank(needed)) {
      needed++;
    }
    return needed;
  }

  /** One number, 0 or more, over another; two that are both infinite or both 0 are equal. */
  public static double ratio(double upper, double lower) {
    return upper == lower ? 1 : upper / lower;
  }

  /**
   * Spearman's rank correlation, equal values sharing the mean of their ranks; 0 for a constant,
   * which rises with nothing.
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
    return products == 0 ? 0 : products / Math.sqrt(xSquares * ySquares);
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
