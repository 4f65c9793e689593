package io.github.relu4j.internal.vector;

import io.github.relu4j.HardTanh;

/** {@link HardTanh} in vectors. */
public final class HardTanhVector extends ClampVector<HardTanh> {

  @Override
  float lower(HardTanh hardTanh) {
    return hardTanh.min();
  }

  @Override
  float upper(HardTanh hardTanh) {
    return hardTanh.max();
  }
}
