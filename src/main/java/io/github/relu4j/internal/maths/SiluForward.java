package io.github.relu4j.internal.maths;

import io.github.relu4j.Silu;

/** z = x. */
public final class SiluForward extends LogisticGateForward<Silu> {

  @Override
  protected double decay(Silu silu, double x) {
    return -x;
  }
}
