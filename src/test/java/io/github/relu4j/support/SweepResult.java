package io.github.relu4j.support;

/**
 * What a sweep has found.
 *
 * @param count how many elements it has seen
 * @param worstError the largest error, in ULP; 0 where no exact value is known
 * @param worstAt where that error is
 * @param correctlyRounded how many results are the floats nearest to the exact value
 * @param differences how many array results are not the bits of the element result
 * @param differenceAt where one of them is
 */
public record SweepResult(
    long count,
    double worstError,
    float worstAt,
    long correctlyRounded,
    long differences,
    float differenceAt) {

  public static final SweepResult NOTHING = new SweepResult(0, 0, 0, 0, 0, 0);

  /** Of both together; of two equal errors the first is kept, so that a sweep has one result. */
  public SweepResult and(SweepResult next) {
    boolean worse = next.worstError > worstError;
    return new SweepResult(
        count + next.count,
        worse ? next.worstError : worstError,
        worse ? next.worstAt : worstAt,
        correctlyRounded + next.correctlyRounded,
        differences + next.differences,
        differences > 0 ? differenceAt : next.differenceAt);
  }

  public double shareCorrectlyRounded() {
    return (double) correctlyRounded / count;
  }
}
