package io.github.relu4j.examples.claims;

import java.util.List;

/**
 * One of the statements that a claim is made of. Each seed gives one number, its outcome; the
 * statement is about the median of the outcomes.
 *
 * @param text such as "ReLU needs fewer epochs than sigmoid"
 * @param where the task, such as "digits"; empty for an experiment without one
 * @param measure what the outcome is, such as "epochs of sigmoid / epochs of ReLU"
 * @param scale what kind of number the outcome is
 * @param border which outcomes are divided by
 * @param above whether outcomes above the border support the statement; otherwise those below
 * @param outcomes one for each seed, in the order of the seeds; may be infinite
 * @param interval of the outcomes
 * @param verdict what the interval says
 * @param seedsNeeded how many seeds would decide a statement that is too close to call, if the same
 *     share of them fell on each side; 0 if it is decided, {@link #NO_NUMBER} if none would
 */
public record Statement(
    String text,
    String where,
    String measure,
    Scale scale,
    double border,
    boolean above,
    List<Double> outcomes,
    Interval interval,
    Verdict verdict,
    int seedsNeeded) {

  /** As many outcomes are on one side of the border as on the other. */
  public static final int NO_NUMBER = -1;

  /** A statement. */
  public Statement {
    outcomes = List.copyOf(outcomes);
  }
}
