package io.github.relu4j.internal.maths;

import io.github.relu4j.Silu;

/** z = x, so x z' is z. */
public final class SiluDerivative extends LogisticGateDerivative<Silu> {

  @Override
  protected double decay(Silu silu, double x) {
    return -x;
  }

  @Override
  protected double growth(Silu silu, double x) {
    return DoubleExponential.clamp(x, HIGHEST_EXPONENT);
  }
}
