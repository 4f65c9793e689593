package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.GeluDerivative.*;
import static io.github.relu4j.internal.maths.GeluForward.CENTRE;

import io.github.relu4j.Gelu;
import io.github.relu4j.internal.maths.GeluDerivative;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link GeluDerivative} in vectors. */
public final class GeluDerivativeVector implements ExponentialVectorFunction<Gelu> {

  @Override
  public DoubleVector exponent(Gelu gelu, DoubleVector x) {
    return DoubleLanes.atLeast(x.mul(x).mul(-0.5), -HIGHEST_EXPONENT);
  }

  @Override
  public boolean hasFactor() {
    return true;
  }

  @Override
  public DoubleVector factor(Gelu gelu, DoubleVector x) {
    DoubleVector t = DoubleLanes.atMost(x.abs(), HUGE);
    DoubleVector u = t.sub(CENTRE).div(t.add(CENTRE));
    DoubleVector z = u.mul(u);
    DoubleVector high = u.mul(G9).add(G8).mul(z).add(u.mul(G7).add(G6));
    DoubleVector top = high.mul(z).add(u.mul(G5).add(G4));
    DoubleVector quotient = top.mul(z).add(u.mul(G3).add(G2)).mul(z).add(u.mul(G1).add(G0));
    return DoubleLanes.broadcast(ROOT_HIGH).sub(t).add(ROOT_LOW).mul(quotient);
  }

  @Override
  public DoubleVector core(Gelu gelu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector low = DoubleLanes.exp(scale, expansion);
    return DoubleLanes.broadcast(1).sub(low).blend(low, x.compare(VectorOperators.LT, 0));
  }
}
