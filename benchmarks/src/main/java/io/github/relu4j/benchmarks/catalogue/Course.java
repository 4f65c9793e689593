package io.github.relu4j.benchmarks.catalogue;

/**
 * How a function runs from -∞ to ∞.
 *
 * @param neverFalls whether a larger x never gives a smaller value, but for rounding
 * @param least its smallest value
 * @param greatest its largest value
 */
record Course(boolean neverFalls, float least, float greatest) {

  /** Two results of one exact value may be so far apart: each of both is within 2 ULP of it. */
  private static final int ROUNDING = 4;

  /**
   * The course of a function.
   *
   * @throws IllegalArgumentException if it is NaN somewhere
   */
  static Course of(FloatFunction function) {
    float[] x = FloatLine.sample();
    float[] values = function.values(x);
    boolean neverFalls = true;
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      float value = values[i];
      if (Float.isNaN(value)) {
        throw new IllegalArgumentException("f(" + x[i] + ") is NaN");
      }
      neverFalls &= value >= greatest || greatest - value <= ROUNDING * ulp(value, greatest);
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return new Course(neverFalls, least, greatest);
  }

  private static float ulp(float one, float other) {
    float larger = Math.max(Math.abs(one), Math.abs(other));
    return Math.ulp(Math.min(larger, Float.MAX_VALUE));
  }
}
