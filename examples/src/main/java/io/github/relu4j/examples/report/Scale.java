package io.github.relu4j.examples.report;

/**
 * An axis.
 *
 * @param name what it shows
 * @param logarithmic whether equal ratios have equal distances
 * @param whole whether it counts something
 */
record Scale(String name, boolean logarithmic, boolean whole) {

  static Scale linear(String name) {
    return new Scale(name, false, false);
  }

  static Scale counting(String name) {
    return new Scale(name, false, true);
  }

  static Scale logarithmic(String name) {
    return new Scale(name, true, false);
  }

  /** Whether a value has a place on it. */
  boolean holds(double value) {
    return Double.isFinite(value) && (!logarithmic || value > 0);
  }
}
