package io.github.relu4j.internal.vector;

import io.github.relu4j.RRelu;

/** {@link RRelu} in vectors. */
public final class RReluVector extends LeakySlopeVector<RRelu> {

  @Override
  float slope(RRelu randomised) {
    return randomised.negativeSlope();
  }
}
