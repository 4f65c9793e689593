package io.github.relu4j.internal.maths;

import io.github.relu4j.Swish;

/** x / (1 + e^-z) with z = beta x. */
public final class SwishForward implements ExponentialFunction<Swish> {

  @Override
  public double exponent(Swish swish, double x) {
    // Limited before, too: 0 times infinity would be NaN.
    double decay = DoubleExponential.clamp(x, HUGE) * -swish.beta();
    return DoubleExponential.clamp(decay, HIGHEST_EXPONENT);
  }

  @Override
  public double core(Swish swish, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    return DoubleExponential.clamp(x, HUGE) / (e + 1);
  }
}
