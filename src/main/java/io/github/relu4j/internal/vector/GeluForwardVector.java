package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.GeluForward.*;

import io.github.relu4j.Gelu;
import io.github.relu4j.internal.maths.GeluForward;
import jdk.incubator.vector.DoubleVector;

/** {@link GeluForward} in vectors. */
public final class GeluForwardVector implements ExponentialVectorFunction<Gelu> {

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
    DoubleVector high = u.mul(M11).add(M10).mul(z).add(u.mul(M9).add(M8));
    DoubleVector top = high.mul(z).add(u.mul(M7).add(M6));
    DoubleVector upper = top.mul(z).add(u.mul(M5).add(M4)).mul(z).add(u.mul(M3).add(M2));
    return t.mul(upper.mul(z).add(u.mul(M1).add(M0)));
  }

  @Override
  public DoubleVector core(Gelu gelu, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.positivePart(x).sub(DoubleLanes.exp(scale, expansion));
  }
}
