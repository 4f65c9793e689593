package io.github.relu4j.internal.vector;

import io.github.relu4j.Exponential;
import io.github.relu4j.internal.maths.DoubleExponential;
import io.github.relu4j.internal.maths.ExponentialForward;
import jdk.incubator.vector.DoubleVector;

/** {@link ExponentialForward} in vectors. */
public final class ExponentialForwardVector implements ExponentialVectorFunction<Exponential> {

  @Override
  public DoubleVector exponent(Exponential exponential, DoubleVector x) {
    return DoubleLanes.clamp(x, DoubleExponential.LIMIT);
  }

  @Override
  public DoubleVector core(
      Exponential exponential, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion);
  }
}
