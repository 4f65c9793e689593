package io.github.relu4j.internal.maths;

/**
 * {@code (x + 3) / 6} for x from -3 to 3. The sum's rounding error is known exactly (T. J. Dekker,
 * 1971: 3 is no smaller than |x|), so the result keeps its relative accuracy beside x = -3.
 */
public final class HardSigmoidFunction {

  /** Where the line ends, on both sides of 0. */
  public static final float LIMIT = 3f;

  private HardSigmoidFunction() {}

  /**
   * f(x).
   *
   * @param x the argument
   * @return the value
   */
  public static float forward(float x) {
    float limited = Clamp.forward(x, -LIMIT, LIMIT);
    float sum = limited + LIMIT;
    return Sixth.of(sum, limited - (sum - LIMIT));
  }

  /**
   * f'(x).
   *
   * @param x the argument
   * @return 1/6 strictly between -3 and 3, else 0
   */
  public static float derivative(float x) {
    return Clamp.derivative(x, -LIMIT, LIMIT) * Sixth.FACTOR;
  }
}
