package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.CeluForward.*;

import io.github.relu4j.Celu;
import io.github.relu4j.internal.maths.CeluForward;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link CeluForward} in vectors. */
public final class CeluForwardVector implements ExponentialVectorFunction<Celu> {

  @Override
  public DoubleVector exponent(Celu celu, DoubleVector x) {
    DoubleVector t = DoubleLanes.negativePart(x).div(celu.alpha());
    return DoubleLanes.atMost(DoubleLanes.atLeast(t, LOWEST), HIGHEST);
  }

  @Override
  public DoubleVector core(Celu celu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector above = DoubleLanes.expm1(scale, expansion).mul(-celu.alpha()).add(0);
    DoubleVector negativeZero = DoubleLanes.broadcast(-0.0);
    return x.blend(negativeZero, x.compare(VectorOperators.LT, negativeZero)).sub(above);
  }
}
