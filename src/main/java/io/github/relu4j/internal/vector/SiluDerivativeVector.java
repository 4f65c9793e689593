package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Silu;
import io.github.relu4j.internal.maths.SiluDerivative;
import jdk.incubator.vector.DoubleVector;

/** {@link SiluDerivative} in vectors. */
public final class SiluDerivativeVector extends LogisticGateDerivativeVector<Silu> {

  @Override
  DoubleVector decay(Silu silu, DoubleVector x) {
    return x.neg();
  }

  @Override
  DoubleVector growth(Silu silu, DoubleVector x) {
    return DoubleLanes.clamp(x, HIGHEST_EXPONENT);
  }
}
