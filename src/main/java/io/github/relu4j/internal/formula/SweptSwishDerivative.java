package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link LogisticGateDerivative} with z = beta x, an exact product of two floats: x z' is z.
 *
 * <p>Beside the root the terms of the numerator, which are 1 in size, cancel, and {@link
 * SwishDerivative} avoids that for any beta. But for one beta it is known how near a product comes
 * to the root: for 1.702 it is 3.1e-9, and there for one float alone, since all others are further
 * away than 9e-8. The terms have an error of 4.5e-16 at most, which at that float is 3.2e-8 of the
 * numerator or 0.53 ULP of the result. The worst found by a sweep over all floats is below 1 ULP.
 *
 * @param beta the steepness, 1.702
 * @param <A> the activation
 */
public record SweptSwishDerivative<A>(FloatParameter<A> beta) implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return LogisticGateDerivative.exponent(x * -beta.of(activation));
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double growth = DoubleExponential.clamp(x * beta.of(activation), HIGHEST_EXPONENT);
    return LogisticGateDerivative.core(growth, scale, expansion);
  }

  /**
   * The same in vectors.
   *
   * @param beta the steepness, 1.702
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> beta) implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return LogisticGateDerivative.Vectors.exponent(x.mul(-beta.of(activation)));
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector growth = DoubleLanes.clamp(x.mul(beta.of(activation)), HIGHEST_EXPONENT);
      return LogisticGateDerivative.Vectors.core(growth, scale, expansion);
    }
  }
}
