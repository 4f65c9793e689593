package io.github.relu4j.internal.maths;

import io.github.relu4j.Exponential;

/** e^x, which is its own derivative. */
public final class ExponentialForward implements ExponentialFunction<Exponential> {

  @Override
  public double exponent(Exponential exponential, double x) {
    return DoubleExponential.clamp(x, DoubleExponential.LIMIT);
  }

  @Override
  public double core(Exponential exponential, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion);
  }
}
