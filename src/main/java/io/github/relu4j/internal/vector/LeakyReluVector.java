package io.github.relu4j.internal.vector;

import io.github.relu4j.LeakyRelu;

/** {@link LeakyRelu} in vectors. */
public final class LeakyReluVector extends LeakySlopeVector<LeakyRelu> {

  @Override
  float slope(LeakyRelu leaky) {
    return leaky.negativeSlope();
  }
}
