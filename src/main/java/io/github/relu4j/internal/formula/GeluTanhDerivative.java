package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/** (1 + tanh y) / 2 is the logistic function of z = 2 y, with y = sqrt(2/pi) (x + 0.044715 x^3). */
public final class GeluTanhDerivative extends LogisticGateDerivative<Object> {

  /** sqrt(8 / pi). */
  private static final double LINEAR = 1.5957691216057307117597842397375;

  /** The factor of the cube. */
  private static final double CUBIC = LINEAR * 0.044715;

  /** Beyond, the derivative is 0 or 1 as a float. */
  private static final double LIMIT = 20;

  @Override
  double decay(Object activation, double x) {
    return x * (x * x * -CUBIC - LINEAR);
  }

  @Override
  double growth(Object activation, double x) {
    double limited = DoubleExponential.clamp(x, LIMIT);
    return limited * (limited * limited * (3 * CUBIC) + LINEAR);
  }

  /** The same in vectors. */
  public static final class Vectors extends LogisticGateDerivative.Vectors<Object> {

    @Override
    DoubleVector decay(Object activation, DoubleVector x) {
      return x.mul(x.mul(x).mul(-CUBIC).sub(LINEAR));
    }

    @Override
    DoubleVector growth(Object activation, DoubleVector x) {
      DoubleVector limited = DoubleLanes.clamp(x, LIMIT);
      return limited.mul(limited.mul(limited).mul(3 * CUBIC).add(LINEAR));
    }
  }
}
