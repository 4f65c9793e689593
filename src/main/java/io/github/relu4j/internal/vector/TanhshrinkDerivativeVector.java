package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhshrinkForward.*;

import io.github.relu4j.Tanhshrink;
import io.github.relu4j.internal.maths.TanhshrinkDerivative;
import jdk.incubator.vector.DoubleVector;

/** {@link TanhshrinkDerivative} in vectors. */
public final class TanhshrinkDerivativeVector implements ExponentialVectorFunction<Tanhshrink> {

  @Override
  public DoubleVector exponent(Tanhshrink tanhshrink, DoubleVector x) {
    return DoubleLanes.atLeast(x.abs().mul(-2), LOWEST);
  }

  @Override
  public DoubleVector core(
      Tanhshrink tanhshrink, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector m = DoubleLanes.expm1(scale, expansion);
    DoubleVector tanh = m.div(m.add(2));
    return tanh.mul(tanh);
  }
}
