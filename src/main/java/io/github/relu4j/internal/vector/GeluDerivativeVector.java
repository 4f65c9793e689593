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
        GeluDerivativeVector::scale,
        GeluDerivativeVector::expandTop,
        GeluDerivativeVector::expandRest);
  }

  private static DoubleVector scale(
      Gelu gelu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector distance =
        DoubleLanes.broadcast(ROOT_HIGH).sub(GeluForwardVector.size(x)).add(ROOT_LOW);
    return DoubleLanes.exp(scale, expansion).mul(distance);
  }

  private static DoubleVector expandTop(
      Gelu gelu, DoubleVector x, DoubleVector lowScale, DoubleVector scale) {
    DoubleVector u = GeluForwardVector.u(x);
    DoubleVector z = u.mul(u);
    DoubleVector top = u.mul(G9).add(G8).mul(z).add(u.mul(G7).add(G6));
    return top.mul(z).add(u.mul(G5).add(G4));
  }

  private static DoubleVector expandRest(
      Gelu gelu, DoubleVector x, DoubleVector top, DoubleVector lowScale) {
    DoubleVector u = GeluForwardVector.u(x);
    DoubleVector z = u.mul(u);
    DoubleVector quotient = top.mul(z).add(u.mul(G3).add(G2)).mul(z).add(u.mul(G1).add(G0));
    return quotient.mul(lowScale);
  }

  @Override
  public DoubleVector core(Gelu gelu, DoubleVector x, DoubleVector low, DoubleVector lowScale) {
    return DoubleLanes.broadcast(1).sub(low).blend(low, x.compare(VectorOperators.LT, 0));
  }
}
