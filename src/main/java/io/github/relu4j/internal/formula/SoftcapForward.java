package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * c tanh(x / c) = -c m / (m + 2) with m = e^t - 1 and t = -2 |x| / c, and then the sign of x.
 *
 * <p>x / c is a quotient in double, whose error does not show. Nothing cancels: for a small x / c
 * the scale of the exponential is 1, and e^t - 1 is its expansion, with its relative error. For a
 * large one e^t is lost beside 1, and c is left.
 *
 * @param cap how c is read
 * @param <A> the activation
 */
public record SoftcapForward<A>(FloatParameter<A> cap) implements ExponentialFunction<A> {

  /** Where e^t is next to nothing beside 1. */
  private static final double LOWEST = -100;

  @Override
  public double exponent(A activation, double x) {
    return Math.max(Math.abs(x) * -2 / cap.of(activation), LOWEST);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double m = DoubleExponential.expm1(scale, expansion);
    // A difference, since a zero is to be +0 before it gets the sign of x.
    double magnitude = 0 - m / (m + 2);
    return magnitude * (sign(x) * cap.of(activation));
  }

  /** -1 or 1 for a float, and a zero for the same zero: in arithmetic, which C2 vectorises. */
  private static double sign(double x) {
    return DoubleExponential.clamp(x * HUGE, 1);
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
      DoubleVector m = DoubleExponential.Vectors.expm1(scale, expansion);
      DoubleVector magnitude = DoubleLanes.broadcast(0).sub(m.div(m.add(2)));
      DoubleVector sign = DoubleLanes.clamp(x.mul(HUGE), 1);
      return magnitude.mul(sign.mul(cap.of(activation)));
    }
  }
}
