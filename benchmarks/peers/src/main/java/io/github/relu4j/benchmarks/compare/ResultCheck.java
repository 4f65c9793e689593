package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Gated;
import io.github.relu4j.benchmarks.engine.Tolerance;
import io.github.relu4j.benchmarks.engine.Work;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;

/**
 * How many results are further from the exact value than the engine's tolerance, and the first of
 * them.
 *
 * @param wrong how many
 * @param first describes the first one; empty if there is none
 */
record ResultCheck(int wrong, String first) {

  /** Judges each result. */
  static ResultCheck of(Work work, float[] results, Tolerance tolerance) {
    if (results.length != work.length()) {
      return new ResultCheck(
          work.length(), results.length + " results for " + work.length() + " elements");
    }
    float[] up = work.activation() instanceof Gated gated ? gated.up() : null;
    Reference reference =
        References.of(
            work.activation() instanceof Gated gated
                ? gated.unit().activation()
                : work.activation());
    int wrong = 0;
    String first = "";
    for (int i = 0; i < results.length; i++) {
      double value = work.operation().exact(reference, work.x()[i], work.gradY()[i]);
      double exact = up == null ? value : value * up[i];
      if (!tolerance.admits(results[i], exact)) {
        if (wrong == 0) {
          first = describe(work, i, results[i], exact);
        }
        wrong++;
      }
    }
    return new ResultCheck(wrong, first);
  }

  private static String describe(Work work, int i, float result, double exact) {
    return work.activation().name()
        + " "
        + work.operation()
        + " at element "
        + i
        + ", x = "
        + work.x()[i]
        + ", gradY = "
        + work.gradY()[i]
        + ": "
        + result
        + " where "
        + exact
        + " is exact";
  }
}
