package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Swish;
import io.github.relu4j.internal.maths.SwishForward;
import jdk.incubator.vector.DoubleVector;

/** {@link SwishForward} in vectors. */
public final class SwishForwardVector implements ExponentialVectorFunction<Swish> {

  @Override
  public DoubleVector exponent(Swish swish, DoubleVector x) {
    DoubleVector decay = DoubleLanes.clamp(x, HUGE).mul(-swish.beta());
    return DoubleLanes.clamp(decay, HIGHEST_EXPONENT);
  }

  @Override
  public DoubleVector core(
      Swish swish, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector e = DoubleLanes.exp(scale, expansion);
    return DoubleLanes.clamp(x, HUGE).div(e.add(1));
  }
}
