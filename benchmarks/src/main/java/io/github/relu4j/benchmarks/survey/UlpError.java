package io.github.relu4j.benchmarks.survey;

/**
 * The distance between a float and the exact result, in units of the last place of the exact result
 * as a float. Subnormal results have the smallest float as their unit. The sign of a zero does not
 * count.
 */
public final class UlpError {

  private UlpError() {}

  /**
   * The error of a result.
   *
   * @param result what was computed
   * @param exact what it should be, in double
   * @return 0.5 or less when the result is correctly rounded; infinite when it is of another kind
   *     (NaN, infinite, finite) than it should be
   */
  public static double of(float result, double exact) {
    float rounded = (float) exact;
    if (Float.compare(result, rounded) == 0 && !Float.isFinite(rounded)) {
      return 0;
    }
    if (Double.isNaN(exact) || Double.isInfinite(exact) || !Float.isFinite(result)) {
      return Double.POSITIVE_INFINITY;
    }
    double unit = Math.ulp(Float.isInfinite(rounded) ? Float.MAX_VALUE : rounded);
    return Math.abs(result - exact) / unit;
  }
}
