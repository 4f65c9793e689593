package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * gamma x above 0, else gamma alpha (e^x - 1) in double, where gamma alpha is exact. Of both terms
 * of the difference one is zero.
 *
 * <p>x = -0 gives -0 for an alpha above 0. For others a last +0 makes +0 of it, as f is not below 0
 * beside it.
 *
 * @param alpha how the scale of e^x - 1 is read
 * @param gamma how the scale of both branches is read; above 0
 * @param <A> the activation
 */
public record ScaledEluForward<A>(FloatParameter<A> alpha, FloatParameter<A> gamma)
    implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return Math.max(Math.min(x, 0), -HIGHEST_EXPONENT);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double factor = alpha.of(activation);
    double height = gamma.of(activation);
    double above = DoubleExponential.expm1(scale, expansion) * -(factor * height) + 0;
    return Math.max(x, -0.0) * height - above + zero(factor);
  }

  private static double zero(double alpha) {
    return alpha > 0 ? -0.0 : 0.0;
  }

  /**
   * The same in vectors.
   *
   * @param alpha how the scale of e^x - 1 is read
   * @param gamma how the scale of both branches is read; above 0
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
      double factor = alpha.of(activation);
      double height = gamma.of(activation);
      DoubleVector above =
          DoubleExponential.Vectors.expm1(scale, expansion).mul(-(factor * height)).add(0);
      DoubleVector negativeZero = DoubleLanes.broadcast(-0.0);
      return x.blend(negativeZero, x.compare(VectorOperators.LT, negativeZero))
          .mul(height)
          .sub(above)
          .add(zero(factor));
    }
  }
}
