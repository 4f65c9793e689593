package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * The derivative of x / (1 + e^-z): {@code (1 + e (1 + x z')) / (1 + e)^2} with {@code e = e^-z}.
 * Its root is where the terms of the numerator cancel.
 *
 * <p>The formulas call this, and it calls none of them. C2 inlines a call by what it has counted in
 * the method that makes it. In a method of one formula that a caller shared with others had
 * inlined, JDK 25 had counted nothing: the call stayed, and boxed its vectors.
 */
final class LogisticGateDerivative {

  private LogisticGateDerivative() {}

  /**
   * The exponent.
   *
   * @param decay -z, or an infinity
   * @return t
   */
  static double exponent(double decay) {
    return DoubleExponential.clamp(decay, ExponentialFunction.HIGHEST_EXPONENT);
  }

  /**
   * The rest.
   *
   * @param growth x z', or where e^-z is 0 or infinite as a float anything of the size of z
   * @param scale the scale of e^t
   * @param expansion the expansion of e^t
   * @return the derivative
   */
  static double core(double growth, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double denominator = e + 1;
    return (e * (growth + 1) + 1) / (denominator * denominator);
  }

  /** The same in vectors. */
  static final class Vectors {

    private Vectors() {}

    static DoubleVector exponent(DoubleVector decay) {
      return DoubleLanes.clamp(decay, ExponentialFunction.HIGHEST_EXPONENT);
    }

    static DoubleVector core(DoubleVector growth, DoubleVector scale, DoubleVector expansion) {
      DoubleVector e = DoubleExponential.Vectors.exp(scale, expansion);
      DoubleVector denominator = e.add(1);
      DoubleVector numerator = e.mul(growth.add(1)).add(1);
      return numerator.div(denominator.mul(denominator));
    }
  }
}
