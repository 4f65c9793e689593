package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/** z = x, so x z' is z: see {@link LogisticGateDerivative}. */
public final class SiluDerivative implements ExponentialFunction<Object> {

  @Override
  public double exponent(Object activation, double x) {
    return LogisticGateDerivative.exponent(-x);
  }

  @Override
  public double core(Object activation, double x, double scale, double expansion) {
    double growth = DoubleExponential.clamp(x, HIGHEST_EXPONENT);
    return LogisticGateDerivative.core(growth, scale, expansion);
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return LogisticGateDerivative.Vectors.exponent(x.neg());
    }

    @Override
    public DoubleVector core(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector growth = DoubleLanes.clamp(x, HIGHEST_EXPONENT);
      return LogisticGateDerivative.Vectors.core(growth, scale, expansion);
    }
  }
}
