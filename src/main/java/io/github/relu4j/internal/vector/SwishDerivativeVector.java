package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Swish;
import io.github.relu4j.internal.maths.SwishDerivative;
import jdk.incubator.vector.DoubleVector;

/** {@link SwishDerivative} in vectors. */
public final class SwishDerivativeVector extends LogisticGateDerivativeVector<Swish> {

  @Override
  DoubleVector decay(Swish swish, DoubleVector x) {
    return DoubleLanes.clamp(x, HUGE).mul(-swish.beta());
  }

  @Override
  DoubleVector growth(Swish swish, DoubleVector x) {
    return DoubleLanes.clamp(decay(swish, x).neg(), HIGHEST_EXPONENT);
  }
}
