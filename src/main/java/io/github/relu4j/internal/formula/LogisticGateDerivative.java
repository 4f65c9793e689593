package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * The derivative of x / (1 + e^-z): {@code (1 + e (1 + x z')) / (1 + e)^2} with {@code e = e^-z}.
 * Its root is where the terms of the numerator cancel.
 *
 * @param <A> the activation
 */
abstract class LogisticGateDerivative<A> implements ExponentialFunction<A> {

  /**
   * -z(x).
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return the negative of what the logistic function is taken of, or an infinity
   */
  abstract double decay(A activation, double x);

  /**
   * x z'(x), or where e^-z is 0 or infinite as a float anything of the size of z.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return x times the derivative of z
   */
  abstract double growth(A activation, double x);

  @Override
  public final double exponent(A activation, double x) {
    return DoubleExponential.clamp(decay(activation, x), HIGHEST_EXPONENT);
  }

  @Override
  public final double core(A activation, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double denominator = e + 1;
    return (e * (growth(activation, x) + 1) + 1) / (denominator * denominator);
  }

  /**
   * The same in vectors.
   *
   * @param <A> the activation
   */
  abstract static class Vectors<A> implements ExponentialVectorFunction<A> {

    /** -z(x). */
    abstract DoubleVector decay(A activation, DoubleVector x);

    /** x z'(x). */
    abstract DoubleVector growth(A activation, DoubleVector x);

    @Override
    public final DoubleVector exponent(A activation, DoubleVector x) {
      return DoubleLanes.clamp(decay(activation, x), HIGHEST_EXPONENT);
    }

    @Override
    public final DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector e = DoubleExponential.Vectors.exp(scale, expansion);
      DoubleVector denominator = e.add(1);
      DoubleVector numerator = e.mul(growth(activation, x).add(1)).add(1);
      return numerator.div(denominator.mul(denominator));
    }
  }
}
