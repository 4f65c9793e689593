package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.GeluForward.*;

import io.github.relu4j.Gelu;
import io.github.relu4j.internal.maths.GeluForward;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/** {@link GeluForward} in vectors. */
public final class GeluForwardVector implements ExponentialVectorFunction<Gelu> {

  @Override
  public DoubleVector exponent(Gelu gelu, DoubleVector x) {
    return DoubleLanes.atLeast(x.mul(x).mul(-0.5), -HIGHEST_EXPONENT);
  }

  @Override
  public List<DoubleStage<Gelu>> stages() {
    return List.of(
        GeluForwardVector::scaleTail, GeluForwardVector::expandTop, GeluForwardVector::expandRest);
  }

  static DoubleVector size(DoubleVector x) {
    return DoubleLanes.atMost(x.abs(), HUGE);
  }

  static DoubleVector u(DoubleVector x) {
    DoubleVector t = size(x);
    return t.sub(CENTRE).div(t.add(CENTRE));
  }

  private static DoubleVector scaleTail(
      Gelu gelu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion).mul(size(x));
  }

  private static DoubleVector expandTop(
      Gelu gelu, DoubleVector x, DoubleVector tailScale, DoubleVector scale) {
    DoubleVector u = u(x);
    DoubleVector z = u.mul(u);
    DoubleVector top = u.mul(M11).add(M10).mul(z).add(u.mul(M9).add(M8));
    return top.mul(z).add(u.mul(M7).add(M6));
  }

  private static DoubleVector expandRest(
      Gelu gelu, DoubleVector x, DoubleVector top, DoubleVector tailScale) {
    DoubleVector u = u(x);
    DoubleVector z = u.mul(u);
    DoubleVector upper = top.mul(z).add(u.mul(M5).add(M4)).mul(z).add(u.mul(M3).add(M2));
    return upper.mul(z).add(u.mul(M1).add(M0)).mul(tailScale);
  }

  @Override
  public DoubleVector core(Gelu gelu, DoubleVector x, DoubleVector tail, DoubleVector tailScale) {
    return DoubleLanes.positivePart(x).sub(tail);
  }
}
