package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.CeluForward.*;

import io.github.relu4j.Celu;
import io.github.relu4j.internal.maths.CeluDerivative;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link CeluDerivative} in vectors. */
public final class CeluDerivativeVector implements ExponentialVectorFunction<Celu> {

  @Override
  public DoubleVector exponent(Celu celu, DoubleVector x) {
    DoubleVector t = DoubleLanes.negativePart(x).div(celu.alpha());
    return DoubleLanes.atMost(DoubleLanes.atLeast(t, LOWEST), HIGHEST);
  }

  @Override
  public DoubleVector core(Celu celu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion).blend(1, x.compare(VectorOperators.GT, 0));
  }
}
