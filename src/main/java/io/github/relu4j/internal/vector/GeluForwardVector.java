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
        GeluForwardVector::scaleTail, GeluForwardVector::reduce, GeluForwardVector::expand);
  }

  static DoubleVector size(DoubleVector x) {
    return DoubleLanes.atMost(x.abs(), HUGE);
  }

  private static DoubleVector scaleTail(
      Gelu gelu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion).mul(size(x));
  }

  static DoubleVector reduce(
      Gelu gelu, DoubleVector x, DoubleVector tailScale, DoubleVector scale) {
    DoubleVector t = size(x);
    return t.sub(CENTRE).div(t.add(CENTRE));
  }

  private static DoubleVector expand(
      Gelu gelu, DoubleVector x, DoubleVector u, DoubleVector tailScale) {
    DoubleVector z = u.mul(u);
    DoubleVector top = u.mul(M11).add(M10).mul(z).add(u.mul(M9).add(M8));
    DoubleVector high = top.mul(z).add(u.mul(M7).add(M6)).mul(z).add(u.mul(M5).add(M4));
    DoubleVector low = high.mul(z).add(u.mul(M3).add(M2)).mul(z).add(u.mul(M1).add(M0));
    return low.mul(tailScale);
  }

  @Override
  public DoubleVector core(Gelu gelu, DoubleVector x, DoubleVector tail, DoubleVector u) {
    return DoubleLanes.positivePart(x).sub(tail);
  }
}
