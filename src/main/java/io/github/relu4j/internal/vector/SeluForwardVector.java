package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SeluForward.*;

import io.github.relu4j.Selu;
import io.github.relu4j.internal.maths.SeluForward;
import jdk.incubator.vector.DoubleVector;

/** {@link SeluForward} in vectors. */
public final class SeluForwardVector implements ExponentialVectorFunction<Selu> {

  @Override
  public DoubleVector exponent(Selu selu, DoubleVector x) {
    return DoubleLanes.atLeast(DoubleLanes.negativePart(x), LOWEST);
  }

  @Override
  public DoubleVector core(Selu selu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.positivePart(x)
        .mul(LAMBDA)
        .add(DoubleLanes.expm1(scale, expansion).mul(LAMBDA_ALPHA));
  }
}
