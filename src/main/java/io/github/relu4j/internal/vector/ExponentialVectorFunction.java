package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.ExponentialFunction;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link ExponentialFunction} in vectors of doubles. What is said there and at {@link
 * io.github.relu4j.vector.VectorKernel} holds here, too.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface ExponentialVectorFunction<A> {

  /**
   * The exponents.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return t
   */
  DoubleVector exponent(A activation, DoubleVector x);

  /**
   * What e^t is multiplied with.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return the factors, or always null where there is none
   */
  default DoubleVector factor(A activation, DoubleVector x) {
    return null;
  }

  /**
   * Whether there is a factor.
   *
   * @return false, unless overridden
   */
  default boolean hasFactor() {
    return false;
  }

  /**
   * The rest of the formula, where e^t times the factor is scale (1 + expansion).
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param scale the scales
   * @param expansion the expansions
   * @return f(x)
   */
  DoubleVector core(A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion);
}
