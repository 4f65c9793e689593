package io.github.relu4j.internal.maths;

import io.github.relu4j.Swish;

/** z = beta x, so x z' is z. */
public final class SwishDerivative extends LogisticGateDerivative<Swish> {

  @Override
  protected double decay(Swish swish, double x) {
    // 0 times infinity would be NaN.
    return DoubleExponential.clamp(x, HUGE) * -swish.beta();
  }

  @Override
  protected double growth(Swish swish, double x) {
    return DoubleExponential.clamp(-decay(swish, x), HIGHEST_EXPONENT);
  }
}
