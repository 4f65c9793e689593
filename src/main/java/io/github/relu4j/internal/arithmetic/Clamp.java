package io.github.relu4j.internal.arithmetic;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

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

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * The bound that x is beyond, else x. Of two zeros the bound's counts below and the argument's
     * above, as in Math.max and Math.min.
     *
     * @param x the arguments
     * @param lower the lower bound
     * @param upper the upper bound
     * @return the values
     */
    public static FloatVector forward(FloatVector x, float lower, float upper) {
      return x.blend(lower, x.compare(VectorOperators.LE, lower))
          .blend(upper, x.compare(VectorOperators.GT, upper));
    }

    /**
     * 1 strictly between the bounds, else 0.
     *
     * @param x the arguments
     * @param lower the lower bound
     * @param upper the upper bound
     * @return the derivatives
     */
    public static FloatVector derivative(FloatVector x, float lower, float upper) {
      return Step.Vectors.above(x, lower).blend(0f, x.compare(VectorOperators.GE, upper));
    }
  }
}
