package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.loop.RowExponential;
import io.github.relu4j.internal.maths.DoubleExponential;
import jdk.incubator.vector.DoubleVector;

/** {@link RowExponential} in vectors. */
public final class RowExponentialVector implements ExponentialVectorFunction<RowExponential> {

  @Override
  public DoubleVector exponent(RowExponential exponential, DoubleVector x) {
    return DoubleLanes.clamp(x.sub(exponential.shift()), DoubleExponential.LIMIT);
  }

  @Override
  public DoubleVector core(
      RowExponential exponential, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion).mul(exponential.factor());
  }
}
