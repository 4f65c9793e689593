package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.reference.UlpError;

/**
 * The largest error of many results. A NaN or an infinity where there should be none, or none where
 * there should be one, is counted apart: its distance in ULP says nothing.
 */
final class WorstError {

  private double ulp;
  private float atX = Float.NaN;
  private double ulpOfNormalResults;
  private int wrongSpecial;

  void add(float x, float result, double exact) {
    float nearest = (float) exact;
    if (Float.isNaN(result) != Float.isNaN(nearest)
        || Float.isInfinite(result) != Float.isInfinite(nearest)) {
      wrongSpecial++;
      return;
    }
    double error = UlpError.of(result, exact);
    if (error > ulp || Float.isNaN(atX)) {
      ulp = error;
      atX = x;
    }
    if (Math.abs(exact) >= Float.MIN_NORMAL) {
      ulpOfNormalResults = Math.max(ulpOfNormalResults, error);
    }
  }

  /** In units of the exact value's last place. */
  double ulp() {
    return ulp;
  }

  /** Where. */
  float atX() {
    return atX;
  }

  /** The same over exact values that are no subnormals, which some engines flush to zero. */
  double ulpOfNormalResults() {
    return ulpOfNormalResults;
  }

  int wrongSpecial() {
    return wrongSpecial;
  }
}
