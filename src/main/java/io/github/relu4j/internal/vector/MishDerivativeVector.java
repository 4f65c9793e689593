package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialFunction.*;

import io.github.relu4j.Mish;
import io.github.relu4j.internal.maths.MishDerivative;
import jdk.incubator.vector.DoubleVector;

/** {@link MishDerivative} in vectors. */
public final class MishDerivativeVector implements ExponentialVectorFunction<Mish> {

  @Override
  public DoubleVector exponent(Mish mish, DoubleVector x) {
    return DoubleLanes.atMost(DoubleLanes.atLeast(x, -HIGHEST_EXPONENT), MishDerivative.HIGHEST);
  }

  @Override
  public DoubleVector core(Mish mish, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector e = DoubleLanes.exp(scale, expansion);
    DoubleVector denominator = e.mul(e.add(2)).add(2);
    DoubleVector fourfold = exponent(mish, x).mul(4);
    DoubleVector w = e.add(4).mul(e).add(fourfold.add(6)).mul(e).add(fourfold.add(4));
    return e.mul(w).div(denominator.mul(denominator));
  }
}
