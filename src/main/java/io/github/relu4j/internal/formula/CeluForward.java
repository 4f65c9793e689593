package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * x above 0, else alpha (e^(x / alpha) - 1); of both terms of the sum one is zero. The second is at
 * most 0, so that +0 is taken off from -0 where x is -0, whatever the sign of alpha.
 *
 * @param alpha the scale of x and f below 0
 * @param <A> the activation
 */
public record CeluForward<A>(FloatParameter<A> alpha) implements ExponentialFunction<A> {

  /** Below, e^t is 0 as a float. */
  static final double LOWEST = -200;

  /** Above, alpha e^t is infinite as a float even for the smallest alpha. */
  static final double HIGHEST = 250;

  @Override
  public double exponent(A activation, double x) {
    return Math.min(Math.max(Math.min(x, 0) / alpha.of(activation), LOWEST), HIGHEST);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double above = DoubleExponential.expm1(scale, expansion) * -alpha.of(activation) + 0;
    return Math.max(x, -0.0) - above;
  }

  /**
   * The same in vectors.
   *
   * @param alpha the scale of x and f below 0
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> alpha) implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      DoubleVector t = DoubleLanes.negativePart(x).div(alpha.of(activation));
      return DoubleLanes.atMost(DoubleLanes.atLeast(t, LOWEST), HIGHEST);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector above =
          DoubleExponential.Vectors.expm1(scale, expansion).mul(-alpha.of(activation)).add(0);
      DoubleVector negativeZero = DoubleLanes.broadcast(-0.0);
      return x.blend(negativeZero, x.compare(VectorOperators.LT, negativeZero)).sub(above);
    }
  }
}
