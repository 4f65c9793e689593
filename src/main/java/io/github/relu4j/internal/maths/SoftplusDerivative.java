package io.github.relu4j.internal.maths;

import io.github.relu4j.Softplus;

/** 1 / (1 + e^-z) with z = beta x, above the threshold 1. */
public final class SoftplusDerivative implements ExponentialFunction<Softplus> {

  @Override
  public double exponent(Softplus softplus, double x) {
    return DoubleExponential.clamp(x * -softplus.beta(), HIGHEST_EXPONENT);
  }

  @Override
  public double core(Softplus softplus, double x, double scale, double expansion) {
    double sigmoid = 1 / (DoubleExponential.exp(scale, expansion) + 1);
    return x * softplus.beta() > softplus.threshold() ? 1 : sigmoid;
  }
}
