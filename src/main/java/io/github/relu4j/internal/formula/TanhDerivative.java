package io.github.relu4j.internal.formula;

/**
 * 1 - tanh^2 x, which is 4 sigmoid'(2 x): tanh x is 2 sigmoid(2 x) - 1.
 *
 * <p>So it is a {@link SigmoidDerivative} with a rate of 2 and a height of 4, and all its stages
 * are the stages there. 4 and 2 are powers of two, so neither factor rounds anything but a
 * subnormal result, and the height acts in that same last multiplication.
 */
public final class TanhDerivative {

  private static final float RATE = 2f;

  private static final float HEIGHT = 4f;

  private TanhDerivative() {}

  /**
   * The derivative in plain Java.
   *
   * @return the derivative of tanh
   */
  public static SigmoidDerivative function() {
    return new SigmoidDerivative(RATE, HEIGHT);
  }

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * The derivative in vectors.
     *
     * @return the derivative of tanh
     */
    public static SigmoidDerivative.Vectors function() {
      return new SigmoidDerivative.Vectors(RATE, HEIGHT);
    }
  }
}
