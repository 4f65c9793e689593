package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Mish;
import io.github.relu4j.internal.maths.MishForward;
import jdk.incubator.vector.DoubleVector;

/** {@link MishForward} in vectors. */
public final class MishForwardVector implements ExponentialVectorFunction<Mish> {

  @Override
  public DoubleVector exponent(Mish mish, DoubleVector x) {
    return DoubleLanes.clamp(x, HIGHEST_EXPONENT);
  }

  @Override
  public DoubleVector core(Mish mish, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector e = DoubleLanes.exp(scale, expansion);
    DoubleVector n = e.mul(e.add(2));
    return DoubleLanes.atLeast(x, -HUGE).mul(n.div(n.add(2)));
  }
}
