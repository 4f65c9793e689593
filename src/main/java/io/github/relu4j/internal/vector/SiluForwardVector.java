package io.github.relu4j.internal.vector;

import io.github.relu4j.Silu;
import io.github.relu4j.internal.maths.SiluForward;
import jdk.incubator.vector.DoubleVector;

/** {@link SiluForward} in vectors. */
public final class SiluForwardVector extends LogisticGateForwardVector<Silu> {

  @Override
  DoubleVector decay(Silu silu, DoubleVector x) {
    return x.neg();
  }
}
