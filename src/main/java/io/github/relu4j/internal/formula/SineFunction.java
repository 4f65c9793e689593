package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Sine;
import io.github.relu4j.kernel.ScalarFunction;

/**
 * One function of x that goes through the square of one sine, in double:
 *
 * <pre>
 * t    = x frequency
 * f(x) = core(x, sin(t + shift pi)^2)
 * </pre>
 *
 * <p>Its loops are for |t| up to {@link Sine#LIMIT}. Beyond, what {@link #apply} gives says
 * nothing, though it is the same in all loops; {@link #ofAny} is for every x.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface SineFunction<A> extends ScalarFunction<A> {

  /**
   * What x is multiplied with.
   *
   * @param activation the activation, for its parameters
   * @return the frequency, as exact as a float, so that t is exact
   */
  double frequency(A activation);

  /**
   * What is added to t, in units of pi.
   *
   * @return 0 or {@link Sine#QUARTER}, a constant
   */
  double shift();

  /**
   * The rest of the formula.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @param square the square of the sine
   * @return f(x)
   */
  double core(A activation, double x, double square);

  /**
   * f(x) for one element within the limit.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  @Override
  default float apply(A activation, float x) {
    double r = Sine.remainder(x * frequency(activation), shift());
    return (float) core(activation, x, Sine.square(r));
  }

  /**
   * f(x) for any element; the same bits within the limit.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  default float ofAny(A activation, float x) {
    double square = Sine.squareOfAny(x * frequency(activation), shift());
    return (float) core(activation, x, square);
  }
}
