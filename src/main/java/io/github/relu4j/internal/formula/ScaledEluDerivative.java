package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * gamma above 0, else gamma alpha e^x in double. Where the exponent ends, the result is zero as a
 * float for any parameters: e^-300 times the largest of both is 6e-54.
 *
 * @param alpha how the scale of e^x - 1 is read
 * @param gamma how the scale of both branches is read
 * @param <A> the activation
 */
public record ScaledEluDerivative<A>(FloatParameter<A> alpha, FloatParameter<A> gamma)
    implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return Math.max(Math.min(x, 0), -HIGHEST_EXPONENT);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double height = gamma.of(activation);
    double factor = alpha.of(activation) * height;
    double step = DoubleExponential.step(x);
    return (1 - step) * (DoubleExponential.exp(scale, expansion) * factor) + step * height;
  }

  /**
   * The same in vectors.
   *
   * @param alpha how the scale of e^x - 1 is read
   * @param gamma how the scale of both branches is read
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> alpha, FloatParameter<A> gamma)
      implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return DoubleLanes.atLeast(DoubleLanes.negativePart(x), -HIGHEST_EXPONENT);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      double height = gamma.of(activation);
      double factor = (double) alpha.of(activation) * height;
      return DoubleExponential.Vectors.exp(scale, expansion)
          .mul(factor)
          .blend(height, x.compare(VectorOperators.GT, 0));
    }
  }
}
