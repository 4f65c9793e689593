package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhshrinkForward.*;

import io.github.relu4j.Tanhshrink;
import io.github.relu4j.internal.maths.TanhshrinkForward;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link TanhshrinkForward} in vectors. */
public final class TanhshrinkForwardVector implements ExponentialVectorFunction<Tanhshrink> {

  @Override
  public DoubleVector exponent(Tanhshrink tanhshrink, DoubleVector x) {
    return DoubleLanes.atLeast(x.abs().mul(-2), LOWEST);
  }

  @Override
  public DoubleVector core(
      Tanhshrink tanhshrink, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector magnitude = x.abs();
    DoubleVector m = DoubleLanes.expm1(scale, expansion);
    DoubleVector difference = m.div(m.add(2)).add(magnitude);
    DoubleVector z = x.mul(x);
    DoubleVector tail = z.mul(S3).add(S2).mul(z.mul(z)).add(z.mul(S1).add(S0));
    DoubleVector series = x.mul(z).mul(tail);
    return difference
        .blend(difference.neg(), x.compare(VectorOperators.LT, 0))
        .blend(series, magnitude.compare(VectorOperators.LT, SERIES_BELOW));
  }
}
