package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.formula.CeluForward.HIGHEST;
import static io.github.relu4j.internal.formula.CeluForward.LOWEST;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * 1 above 0, else e^(x / alpha).
 *
 * @param alpha the scale of x below 0
 * @param <A> the activation
 */
public record CeluDerivative<A>(FloatParameter<A> alpha) implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return Math.min(Math.max(Math.min(x, 0) / alpha.of(activation), LOWEST), HIGHEST);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double step = DoubleExponential.step(x);
    return (1 - step) * DoubleExponential.exp(scale, expansion) + step;
  }

  /**
   * The same in vectors.
   *
   * @param alpha the scale of x below 0
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
      return DoubleExponential.Vectors.exp(scale, expansion)
          .blend(1, x.compare(VectorOperators.GT, 0));
    }
  }
}
