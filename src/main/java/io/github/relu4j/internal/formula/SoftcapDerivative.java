package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * 1 - tanh^2(x / c) = 4 e / (1 + e)^2 with e = e^(-2 |x| / c), all of whose terms are positive: it
 * keeps its digits where tanh has reached 1.
 *
 * @param cap how c is read
 * @param <A> the activation
 */
public record SoftcapDerivative<A>(FloatParameter<A> cap) implements ExponentialFunction<A> {

  /** Where the derivative is 0 as a float. */
  private static final double LOWEST = -200;

  @Override
  public double exponent(A activation, double x) {
    return Math.max(Math.abs(x) * -2 / cap.of(activation), LOWEST);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double denominator = e + 1;
    return e * 4 / (denominator * denominator);
  }

  /**
   * The same in vectors.
   *
   * @param cap how c is read
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> cap) implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return DoubleLanes.atLeast(x.abs().mul(-2).div(cap.of(activation)), LOWEST);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector e = DoubleExponential.Vectors.exp(scale, expansion);
      DoubleVector denominator = e.add(1);
      return e.mul(4).div(denominator.mul(denominator));
    }
  }
}
