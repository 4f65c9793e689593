package io.github.relu4j.examples.report;

/**
 * An axis.
 *
 * @param name what it shows
 * @param logarithmic whether equal ratios have equal distances
 */
record Scale(String name, boolean logarithmic) {

  static Scale linear(String name) {
    return new Scale(name, false);
  }

  static Scale logarithmic(String name) {
    return new Scale(name, true);
  }

  /** Whether a value has a place on it. */
  boolean holds(double value) {
    return Double.isFinite(value) && (!logarithmic || value > 0);
  }
}
