package io.github.relu4j.benchmarks.engine;

/**
 * An error that is no failure: {@code |result - exact| <= ulp * ulp(exact) + absolute}.
 *
 * @param ulp units in the last place of the exact value
 * @param absolute what is added, for engines that lose relative accuracy near zero
 */
public record Tolerance(double ulp, double absolute) {

  /** Whether a result is good enough; NaN must be NaN. */
  public boolean admits(float result, double exact) {
    if (Double.isNaN(exact) || result != result) {
      return Double.isNaN(exact) && result != result;
    }
    return result == (float) exact
        || Math.abs(result - exact) <= ulp * Math.ulp((float) exact) + absolute;
  }
}
