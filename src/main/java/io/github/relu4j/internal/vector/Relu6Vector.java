package io.github.relu4j.internal.vector;

import io.github.relu4j.Relu6;

/** {@link Relu6} in vectors. */
public final class Relu6Vector extends ClampVector<Relu6> {

  @Override
  float lower(Relu6 relu6) {
    return 0f;
  }

  @Override
  float upper(Relu6 relu6) {
    return Relu6.CAP;
  }
}
