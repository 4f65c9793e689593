package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogOnePlus.*;

import io.github.relu4j.Softplus;
import io.github.relu4j.internal.maths.SoftplusForward;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SoftplusForward} in vectors. */
public final class SoftplusForwardVector implements ExponentialVectorFunction<Softplus> {

  @Override
  public DoubleVector exponent(Softplus softplus, DoubleVector x) {
    return DoubleLanes.atLeast(x.mul(softplus.beta()).abs().neg(), SoftplusForward.LOWEST);
  }

  @Override
  public DoubleVector core(
      Softplus softplus, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector u = DoubleLanes.exp(scale, expansion);
    DoubleVector s = u.div(u.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector square = z.mul(z);
    DoubleVector upper = z.mul(A5).add(A4).mul(square).add(z.mul(A3).add(A2));
    DoubleVector tail = upper.mul(square).add(z.mul(A1).add(A0));
    DoubleVector twice = s.add(s);
    DoubleVector log = twice.mul(z).mul(tail).add(twice);
    DoubleVector product = x.mul(softplus.beta());
    DoubleVector smooth = DoubleLanes.positivePart(product).add(log).div(softplus.beta());
    return smooth.blend(x, product.compare(VectorOperators.GT, softplus.threshold()));
  }
}
