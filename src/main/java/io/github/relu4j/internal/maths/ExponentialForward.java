package io.github.relu4j.internal.maths;

import io.github.relu4j.Exponential;

/** e^x, which is its own derivative. Beyond 200 it is infinite or zero as a float. */
public final class ExponentialForward implements ExponentialFunction<Exponential> {

  /** Where x is cut off. */
  public static final double LIMIT = 200;

  @Override
  public double exponent(Exponential exponential, double x) {
    return DoubleExponential.clamp(x, LIMIT);
  }

  @Override
  public double core(Exponential exponential, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion);
  }
}
