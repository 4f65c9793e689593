package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.maths.DoubleExponential;
import io.github.relu4j.internal.maths.ExponentialFunction;

/** {@link RowExponential} in steps. */
final class RowExponentialFunction implements ExponentialFunction<RowExponential> {

  @Override
  public double exponent(RowExponential exponential, double x) {
    return DoubleExponential.clamp(x - exponential.shift(), DoubleExponential.LIMIT);
  }

  @Override
  public double core(RowExponential exponential, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion) * exponential.factor();
  }
}
