package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Softplus;
import io.github.relu4j.internal.maths.SoftplusDerivative;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SoftplusDerivative} in vectors. */
public final class SoftplusDerivativeVector implements ExponentialVectorFunction<Softplus> {

  @Override
  public DoubleVector exponent(Softplus softplus, DoubleVector x) {
    return DoubleLanes.clamp(x.mul(-softplus.beta()), HIGHEST_EXPONENT);
  }

  @Override
  public DoubleVector core(
      Softplus softplus, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector sigmoid = DoubleLanes.broadcast(1).div(DoubleLanes.exp(scale, expansion).add(1));
    DoubleVector product = x.mul(softplus.beta());
    return sigmoid.blend(1, product.compare(VectorOperators.GT, softplus.threshold()));
  }
}
