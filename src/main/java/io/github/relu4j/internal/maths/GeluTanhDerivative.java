package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.GeluTanhForward.*;

import io.github.relu4j.GeluTanh;

/** The z of {@link GeluTanhForward}. */
public final class GeluTanhDerivative extends LogisticGateDerivative<GeluTanh> {

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
