package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.kernel.ScalarFunction;
import java.util.List;

/**
 * One function of x that goes through one exponential, in double:
 *
 * <pre>
 * t              = exponent(x)
 * e^t            = scale (1 + expansion)        // a power of two, |expansion| at most 0.42
 * f(x)           = core(x, scale, expansion)    // after stages if it is long
 * </pre>
 *
 * <p>In double the formulas need no care but for cancellations, so what a float formula needs for
 * its last bit (two parts of a constant, residuals, exactly rounded sums) falls away. What is left
 * is the last rounding to float, and an error of the polynomials of up to 0.02 ULP. And they use no
 * fma: without the instruction they are as fast, with the same bits.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface ExponentialFunction<A> extends ScalarFunction<A> {

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
   * The parts that are too much for one vectorised loop together with {@link #core}. A part sees
   * what the two before it left, the first of them the scale as the latest and the expansion as the
   * earlier.
   *
   * @return the stages in their order, none unless overridden
   */
  default List<ExponentialStage<A>> stages() {
    return List.of();
  }

  /**
   * The rest of the formula, where e^t is latest (1 + earlier) if there are no stages.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @param latest the scale of e^t, or what the last stage left
   * @param earlier the expansion of e^t, or what was the latest before the last stage
   * @return f(x)
   */
  double core(A activation, double x, double latest, double earlier);

  /**
   * The stages and the core in a row: to be overridden if there are stages.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @param scale the scale of e^t
   * @param expansion the expansion of e^t
   * @return f(x)
   */
  default double complete(A activation, double x, double scale, double expansion) {
    return core(activation, x, scale, expansion);
  }

  /**
   * f(x) for one element.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  @Override
  default float apply(A activation, float x) {
    double t = exponent(activation, x);
    double rounded = DoubleExponential.rounded(t);
    double expansion = DoubleExponential.expansion(t, rounded);
    return (float) complete(activation, x, DoubleExponential.powerOfTwo(rounded), expansion);
  }
}
