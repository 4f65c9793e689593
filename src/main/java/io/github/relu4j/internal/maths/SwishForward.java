package io.github.relu4j.internal.maths;

import io.github.relu4j.Swish;

/** z = beta x. */
public final class SwishForward extends LogisticGateForward<Swish> {

  @Override
  protected double decay(Swish swish, double x) {
    // 0 times infinity would be NaN.
    return DoubleExponential.clamp(x, HUGE) * -swish.beta();
  }
}
