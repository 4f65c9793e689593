package io.github.relu4j.benchmarks.report.results;

/**
 * A time, and how far off it may be.
 *
 * @param time in JMH's unit, which is nanoseconds where nothing else is said
 * @param error half the width of JMH's confidence interval of 99.9 %, or NaN for a single iteration
 */
public record Score(double time, double error) {

  /** What was not measured. */
  public static final Score ABSENT = new Score(Double.NaN, Double.NaN);

  /** Whether there is a time. */
  public boolean isPresent() {
    return !Double.isNaN(time);
  }

  /** The same for one of so many elements. */
  public Score dividedBy(int elements) {
    return new Score(time / elements, error / elements);
  }

  /** How many times as long as another this took; NaN if either was not measured. */
  public double over(Score other) {
    return time / other.time;
  }

  /**
   * Whether the order of the two may be chance: the confidence intervals overlap, or there is none.
   */
  public boolean mayEqual(Score other) {
    return !(Math.abs(time - other.time) > error + other.error);
  }

  /** Whether this took less time beyond doubt. */
  public boolean isFasterThan(Score other) {
    return time < other.time && !mayEqual(other);
  }
}
