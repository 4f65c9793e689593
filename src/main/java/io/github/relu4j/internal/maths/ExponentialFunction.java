package io.github.relu4j.internal.maths;

/**
 * One function of x that goes through one exponential, in double:
 *
 * <pre>
 * t              = exponent(x)
 * e^t            = scale (1 + expansion)        // a power of two, |expansion| at most 0.42
 * f(x)           = core(x, scale, expansion)
 * </pre>
 *
 * <p>In double the formulas need no care but for cancellations, so what a float formula needs for
 * its last bit (two parts of a constant, residuals, exactly rounded sums) falls away; the error
 * that is left is the last rounding to float and a few thousandths of an ULP. And they use no fma:
 * without the instruction they are as fast, with the same bits.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface ExponentialFunction<A> {

  /**
   * What stands for infinity: as a float it is infinite, and times e^-300 it is next to nothing.
   */
  double HUGE = 1e60;

  /** e^300 can be squared. */
  double HIGHEST_EXPONENT = 300;

  /**
   * The exponent.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return t, between -700 and 700 or NaN
   */
  double exponent(A activation, double x);

  /**
   * The rest of the formula.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @param scale the scale of e^t
   * @param expansion the expansion of e^t
   * @return f(x)
   */
  double core(A activation, double x, double scale, double expansion);

  /**
   * f(x) for one element.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  default float apply(A activation, float x) {
    double t = exponent(activation, x);
    double rounded = DoubleExponential.rounded(t);
    double expansion = DoubleExponential.expansion(t, rounded);
    return (float) core(activation, x, DoubleExponential.powerOfTwo(rounded), expansion);
  }
}
