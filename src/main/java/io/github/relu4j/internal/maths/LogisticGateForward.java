package io.github.relu4j.internal.maths;

/**
 * x / (1 + e^-z), that is x times the logistic function of some z(x).
 *
 * @param <A> the activation
 */
public abstract class LogisticGateForward<A> implements ExponentialFunction<A> {

  /** For subclasses. */
  protected LogisticGateForward() {}

  /**
   * -z(x).
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return the negative of what the logistic function is taken of, or an infinity
   */
  protected abstract double decay(A activation, double x);

  @Override
  public final double exponent(A activation, double x) {
    return DoubleExponential.clamp(decay(activation, x), HIGHEST_EXPONENT);
  }

  @Override
  public final double core(A activation, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    return DoubleExponential.clamp(x, HUGE) / (e + 1);
  }
}
