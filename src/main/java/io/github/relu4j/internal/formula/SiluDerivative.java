package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/** z = x, so x z' is z. */
public final class SiluDerivative extends LogisticGateDerivative<Object> {

  @Override
  double decay(Object activation, double x) {
    return -x;
  }

  @Override
  double growth(Object activation, double x) {
    return DoubleExponential.clamp(x, HIGHEST_EXPONENT);
  }

  /** The same in vectors. */
  public static final class Vectors extends LogisticGateDerivative.Vectors<Object> {

    @Override
    DoubleVector decay(Object activation, DoubleVector x) {
      return x.neg();
    }

    @Override
    DoubleVector growth(Object activation, DoubleVector x) {
      return DoubleLanes.clamp(x, HIGHEST_EXPONENT);
    }
  }
}
