package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.formula.TanhshrinkForward.LOWEST;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/** tanh(x)^2 with the tanh of {@link TanhshrinkForward}, which is as accurate as m, relatively. */
public final class TanhshrinkDerivative implements ExponentialFunction<Object> {

  @Override
  public double exponent(Object activation, double x) {
    return Math.max(Math.abs(x) * -2, LOWEST);
  }

  @Override
  public double core(Object activation, double x, double scale, double expansion) {
    double m = DoubleExponential.expm1(scale, expansion);
    double tanh = m / (m + 2);
    return tanh * tanh;
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return DoubleLanes.atLeast(x.abs().mul(-2), LOWEST);
    }

    @Override
    public DoubleVector core(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector m = DoubleExponential.Vectors.expm1(scale, expansion);
      DoubleVector tanh = m.div(m.add(2));
      return tanh.mul(tanh);
    }
  }
}
