package io.github.relu4j.internal.maths;

import io.github.relu4j.Celu;

/**
 * x above 0, else alpha (e^(x / alpha) - 1); of both terms of the sum one is zero. The second is at
 * most 0, so that +0 is taken off from -0 where x is -0, whatever the sign of alpha.
 */
public final class CeluForward implements ExponentialFunction<Celu> {

  /** Below, e^t is 0 as a float. */
  public static final double LOWEST = -200;

  /** Above, alpha e^t is infinite as a float for the smallest alpha, too. */
  public static final double HIGHEST = 250;

  @Override
  public double exponent(Celu celu, double x) {
    return Math.min(Math.max(Math.min(x, 0) / celu.alpha(), LOWEST), HIGHEST);
  }

  @Override
  public double core(Celu celu, double x, double scale, double expansion) {
    double above = DoubleExponential.expm1(scale, expansion) * -celu.alpha() + 0;
    return Math.max(x, -0.0) - above;
  }
}
