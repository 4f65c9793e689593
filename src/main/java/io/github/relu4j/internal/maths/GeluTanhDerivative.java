package io.github.relu4j.internal.maths;

import io.github.relu4j.GeluTanh;

/** (1 + tanh y) / 2 is the logistic function of z = 2 y, with y = sqrt(2/pi) (x + 0.044715 x^3). */
public final class GeluTanhDerivative extends LogisticGateDerivative<GeluTanh> {

  /** sqrt(8 / pi). */
  public static final double LINEAR = 1.5957691216057307117597842397375;

  /** The factor of the cube. */
  public static final double CUBIC = LINEAR * 0.044715;

  /** Beyond, the derivative is 0 or 1 as a float. */
  public static final double LIMIT = 20;

  @Override
  protected double decay(GeluTanh geluTanh, double x) {
    return x * (x * x * -CUBIC - LINEAR);
  }

  @Override
  protected double growth(GeluTanh geluTanh, double x) {
    double limited = DoubleExponential.clamp(x, LIMIT);
    return limited * (limited * limited * (3 * CUBIC) + LINEAR);
  }
}
