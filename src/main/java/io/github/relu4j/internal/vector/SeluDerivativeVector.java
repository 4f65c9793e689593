package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SeluForward.*;

import io.github.relu4j.Selu;
import io.github.relu4j.internal.maths.SeluDerivative;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SeluDerivative} in vectors. */
public final class SeluDerivativeVector implements ExponentialVectorFunction<Selu> {

  @Override
  public DoubleVector exponent(Selu selu, DoubleVector x) {
    return DoubleLanes.atLeast(DoubleLanes.negativePart(x), LOWEST);
  }

  @Override
  public DoubleVector core(Selu selu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion)
        .mul(LAMBDA_ALPHA)
        .blend(LAMBDA, x.compare(VectorOperators.GT, 0));
  }
}
