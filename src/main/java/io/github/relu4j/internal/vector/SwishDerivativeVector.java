package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SwishDerivative.*;

import io.github.relu4j.Swish;
import io.github.relu4j.internal.maths.SwishDerivative;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SwishDerivative} in vectors. */
public final class SwishDerivativeVector implements ExponentialVectorFunction<Swish> {

  @Override
  public DoubleVector exponent(Swish swish, DoubleVector x) {
    return z(swish, x).neg();
  }

  @Override
  public List<DoubleStage<Swish>> stages() {
    return List.of(SwishDerivativeVector::exp, SwishDerivativeVector::numerator);
  }

  private static DoubleVector exp(
      Swish swish, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    return DoubleLanes.exp(scale, expansion);
  }

  private static DoubleVector numerator(
      Swish swish, DoubleVector x, DoubleVector e, DoubleVector scale) {
    DoubleVector z = z(swish, x);
    DoubleVector d = z.sub(ROOT_HIGH).sub(ROOT_LOW);
    DoubleVector nearRoot = e.mul(d).mul(d.mul(CURVATURE).add(SLOPE));
    return e.mul(z.add(1)).add(1).blend(nearRoot, d.abs().compare(VectorOperators.LT, NEAR));
  }

  @Override
  public DoubleVector core(Swish swish, DoubleVector x, DoubleVector numerator, DoubleVector e) {
    DoubleVector denominator = e.add(1);
    return numerator.div(denominator.mul(denominator));
  }

  private static DoubleVector z(Swish swish, DoubleVector x) {
    DoubleVector product = DoubleLanes.clamp(x, HUGE).mul(swish.beta());
    return DoubleLanes.clamp(product, HIGHEST_EXPONENT);
  }
}
