package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.GeluDerivative.*;

import io.github.relu4j.Gelu;
import io.github.relu4j.internal.maths.GeluDerivative;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link GeluDerivative} in vectors. */
public final class GeluDerivativeVector implements ExponentialVectorFunction<Gelu> {

  @Override
  public DoubleVector exponent(Gelu gelu, DoubleVector x) {
    return DoubleLanes.atLeast(x.mul(x).mul(-0.5), -HIGHEST_EXPONENT);
  }

  @Override
  public List<DoubleStage<Gelu>> stages() {
    return List.of(
        GeluDerivativeVector::scaleLow, GeluDerivativeVector::reduce, GeluDerivativeVector::expand);
  }

  private static DoubleVector scaleLow(
      Gelu gelu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector distance = DoubleLanes.broadcast(ROOT_HIGH).sub(size(x)).add(ROOT_LOW);
    return DoubleLanes.exp(scale, expansion).mul(distance);
  }

  private static DoubleVector size(DoubleVector x) {
    return DoubleLanes.atMost(x.abs(), HUGE);
  }

  private static DoubleVector reduce(
      Gelu gelu, DoubleVector x, DoubleVector lowScale, DoubleVector scale) {
    DoubleVector t = size(x);
    return t.sub(CENTRE).div(t.add(CENTRE));
  }

  private static DoubleVector expand(
      Gelu gelu, DoubleVector x, DoubleVector u, DoubleVector lowScale) {
    DoubleVector z = u.mul(u);
    DoubleVector top = u.mul(G9).add(G8).mul(z).add(u.mul(G7).add(G6));
    DoubleVector high = top.mul(z).add(u.mul(G5).add(G4)).mul(z).add(u.mul(G3).add(G2));
    return high.mul(z).add(u.mul(G1).add(G0)).mul(lowScale);
  }

  @Override
  public DoubleVector core(Gelu gelu, DoubleVector x, DoubleVector low, DoubleVector u) {
    return DoubleLanes.broadcast(1).sub(low).blend(low, x.compare(VectorOperators.LT, 0));
  }
}
