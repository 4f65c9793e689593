package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Swish;
import io.github.relu4j.internal.maths.SwishForward;
import jdk.incubator.vector.DoubleVector;

/** {@link SwishForward} in vectors. */
public final class SwishForwardVector extends LogisticGateForwardVector<Swish> {

  @Override
  DoubleVector decay(Swish swish, DoubleVector x) {
    return DoubleLanes.clamp(x, HUGE).mul(-swish.beta());
  }
}
