package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.GeluTanhDerivative.*;

import io.github.relu4j.GeluTanh;
import io.github.relu4j.internal.maths.GeluTanhDerivative;
import jdk.incubator.vector.DoubleVector;

/** {@link GeluTanhDerivative} in vectors. */
public final class GeluTanhDerivativeVector extends LogisticGateDerivativeVector<GeluTanh> {

  @Override
  DoubleVector decay(GeluTanh geluTanh, DoubleVector x) {
    return x.mul(x.mul(x).mul(-CUBIC).sub(LINEAR));
  }

  @Override
  DoubleVector growth(GeluTanh geluTanh, DoubleVector x) {
    DoubleVector limited = DoubleLanes.clamp(x, GeluTanhDerivative.LIMIT);
    return limited.mul(limited.mul(limited).mul(3 * CUBIC).add(LINEAR));
  }
}
