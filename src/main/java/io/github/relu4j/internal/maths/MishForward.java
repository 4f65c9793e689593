package io.github.relu4j.internal.maths;

import io.github.relu4j.Mish;

/** {@code tanh(log(1 + e)) = n / (n + 2)} with {@code n = e (e + 2)} and e = e^x. */
public final class MishForward implements ExponentialFunction<Mish> {

  @Override
  public double exponent(Mish mish, double x) {
    return DoubleExponential.clamp(x, HIGHEST_EXPONENT);
  }

  @Override
  public double core(Mish mish, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double n = e * (e + 2);
    return Math.max(x, -HUGE) * (n / (n + 2));
  }
}
