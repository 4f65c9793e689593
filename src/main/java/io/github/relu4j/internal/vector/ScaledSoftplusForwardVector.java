package io.github.relu4j.internal.vector;

import io.github.relu4j.Softplus;
import io.github.relu4j.internal.maths.ScaledSoftplusForward;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link ScaledSoftplusForward} in vectors. */
public final class ScaledSoftplusForwardVector implements ExponentialVectorFunction<Softplus> {

  @Override
  public DoubleVector exponent(Softplus softplus, DoubleVector x) {
    return DoubleLanes.atLeast(x.mul(softplus.beta()).abs().neg(), ScaledSoftplusForward.LOWEST);
  }

  @Override
  public List<DoubleStage<Softplus>> stages() {
    return List.of(DoubleLanes::logOnePlusExp);
  }

  @Override
  public DoubleVector core(
      Softplus softplus, DoubleVector x, DoubleVector log, DoubleVector scale) {
    DoubleVector product = x.mul(softplus.beta());
    DoubleVector smooth = DoubleLanes.positivePart(product).add(log).div(softplus.beta());
    return smooth.blend(x, product.compare(VectorOperators.GT, softplus.threshold()));
  }
}
