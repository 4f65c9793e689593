package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.internal.maths.LogisticGateDerivative;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link LogisticGateDerivative} in vectors.
 *
 * @param <A> the activation
 */
abstract class LogisticGateDerivativeVector<A> implements ExponentialVectorFunction<A> {

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
    DoubleVector e = DoubleLanes.exp(scale, expansion);
    DoubleVector denominator = e.add(1);
    DoubleVector numerator = e.mul(growth(activation, x).add(1)).add(1);
    return numerator.div(denominator.mul(denominator));
  }
}
