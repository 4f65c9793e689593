package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Statistics;
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
  public static final int NO_NUMBER = Statistics.NO_COUNT;

  /** A statement. */
  public Statement {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * A statement judged by its outcomes: supported if the whole interval is on the side that it
   * names, contradicted if the whole interval is on the other side. An outcome on the border itself
   * is on neither, and NaN counts as far on the other side.
   *
   * @throws IllegalArgumentException if there is no outcome
   */
  public static Statement of(
      String text,
      String where,
      String measure,
      Scale scale,
      double border,
      boolean above,
      List<Double> numbers) {
    double worst = above ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    List<Double> outcomes =
        numbers.stream().map(number -> Double.isNaN(number) ? worst : number).toList();
    Interval interval = Interval.of(outcomes);
    Verdict verdict = Verdict.TOO_CLOSE;
    if (interval.low() > border) {
      verdict = above ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    } else if (interval.high() < border) {
      verdict = above ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
    }
    int larger = (int) outcomes.stream().filter(outcome -> outcome > border).count();
    int smaller = (int) outcomes.stream().filter(outcome -> outcome < border).count();
    return new Statement(
        text,
        where,
        measure,
        scale,
        border,
        above,
        outcomes,
        interval,
        verdict,
        verdict == Verdict.TOO_CLOSE
            ? Statistics.countNeeded(outcomes.size(), Math.max(larger, smaller))
            : 0);
  }
}
