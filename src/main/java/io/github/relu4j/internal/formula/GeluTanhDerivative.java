package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * (1 + tanh y) / 2 is the logistic function of z = 2 y, with y = sqrt(2/pi) (x + 0.044715 x^3): see
 * {@link LogisticGateDerivative}.
 */
public final class GeluTanhDerivative implements ExponentialFunction<Object> {

  /** sqrt(8 / pi). */
  private static final double LINEAR = 1.5957691216057307117597842397375;

  /** The factor of the cube. */
  private static final double CUBIC = LINEAR * 0.044715;

  /** Beyond, the derivative is 0 or 1 as a float. */
  private static final double LIMIT = 20;

  @Override
  public double exponent(Object activation, double x) {
    return LogisticGateDerivative.exponent(x * (x * x * -CUBIC - LINEAR));
  }

  @Override
  public double core(Object activation, double x, double scale, double expansion) {
    double limited = DoubleExponential.clamp(x, LIMIT);
    double growth = limited * (limited * limited * (3 * CUBIC) + LINEAR);
    return LogisticGateDerivative.core(growth, scale, expansion);
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return LogisticGateDerivative.Vectors.exponent(x.mul(x.mul(x).mul(-CUBIC).sub(LINEAR)));
    }

    @Override
    public DoubleVector core(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector limited = DoubleLanes.clamp(x, LIMIT);
      DoubleVector growth = limited.mul(limited.mul(limited).mul(3 * CUBIC).add(LINEAR));
      return LogisticGateDerivative.Vectors.core(growth, scale, expansion);
    }
  }
}
