package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.internal.maths.LogisticGateForward;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link LogisticGateForward} in vectors.
 *
 * @param <A> the activation
 */
abstract class LogisticGateForwardVector<A> implements ExponentialVectorFunction<A> {

  /** -z(x). */
  abstract DoubleVector decay(A activation, DoubleVector x);

  @Override
  public final DoubleVector exponent(A activation, DoubleVector x) {
    return DoubleLanes.clamp(decay(activation, x), HIGHEST_EXPONENT);
  }

  @Override
  public final DoubleVector core(
      A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector e = DoubleLanes.exp(scale, expansion);
    return DoubleLanes.clamp(x, HUGE).div(e.add(1));
  }
}
