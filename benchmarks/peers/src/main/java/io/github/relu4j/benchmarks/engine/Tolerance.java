package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;

/**
 * An error that is no failure: {@code |result - exact| <= ulp * ulp(exact) + absolute}.
 *
 * @param ulp units in the last place of the exact value
 * @param absolute what is added, for engines that lose relative accuracy near zero
 */
public record Tolerance(double ulp, double absolute) {

  /**
   * Of a value computed in double and rounded to float, which backward multiplies in float and so
   * rounds again.
   */
  static Tolerance ofRoundedDouble(Operation operation) {
    return new Tolerance(operation == Operation.BACKWARD ? 2 : 1, 0);
  }

  /** Whether a result is good enough; NaN must be NaN. */
  public boolean admits(float result, double exact) {
    if (Double.isNaN(exact) || result != result) {
      return Double.isNaN(exact) && result != result;
    }
    return result == (float) exact
        || Math.abs(result - exact) <= ulp * Math.ulp((float) exact) + absolute;
  }
}
