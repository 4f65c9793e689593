package io.github.relu4j.internal.maths;

/** x between two bounds, in arithmetic that C2 vectorises. */
public final class Clamp {

  private Clamp() {}

  /**
   * The bound that x is beyond, else x.
   *
   * @param x the argument
   * @param lower the lower bound
   * @param upper the upper bound
   * @return the value
   */
  public static float forward(float x, float lower, float upper) {
    return Math.min(Math.max(x, lower), upper);
  }

  /**
   * 1 strictly between the bounds, else 0. The difference of two floats is above 0 exactly where
   * the first is larger, since underflow is gradual.
   *
   * @param x the argument
   * @param lower the lower bound
   * @param upper the upper bound
   * @return the derivative
   */
  public static float derivative(float x, float lower, float upper) {
    return Step.at(Math.min(x - lower, upper - x));
  }
}
