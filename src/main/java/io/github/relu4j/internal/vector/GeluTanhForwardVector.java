package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.GeluTanhForward.*;

import io.github.relu4j.GeluTanh;
import io.github.relu4j.internal.maths.GeluTanhForward;
import jdk.incubator.vector.DoubleVector;

/** {@link GeluTanhForward} in vectors. */
public final class GeluTanhForwardVector extends LogisticGateForwardVector<GeluTanh> {

  @Override
  DoubleVector decay(GeluTanh geluTanh, DoubleVector x) {
    return x.mul(x.mul(x).mul(-CUBIC).sub(LINEAR));
  }
}
