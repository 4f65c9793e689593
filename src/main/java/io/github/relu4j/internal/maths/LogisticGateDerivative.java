package io.github.relu4j.internal.maths;

/**
 * The derivative of x / (1 + e^-z): {@code (1 + e (1 + x z')) / (1 + e)^2} with {@code e = e^-z}.
 * Its root is where the terms of the numerator cancel.
 *
 * @param <A> the activation
 */
public abstract class LogisticGateDerivative<A> implements ExponentialFunction<A> {

  /** For subclasses. */
  protected LogisticGateDerivative() {}

  /**
   * -z(x).
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return the negative of what the logistic function is taken of, or an infinity
   */
  protected abstract double decay(A activation, double x);

  /**
   * x z'(x), or where e^-z is 0 or infinite as a float anything of the size of z.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return x times the derivative of z
   */
  protected abstract double growth(A activation, double x);

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
}
