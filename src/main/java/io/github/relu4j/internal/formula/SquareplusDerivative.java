package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * (1 + x / sqrt(x^2 + b)) / 2, which is f(x) / sqrt(x^2 + b), with f as in {@link
 * SquareplusForward} over one denominator. No term cancels.
 *
 * @param b how b is read
 * @param <A> the activation
 */
public record SquareplusDerivative<A>(FloatParameter<A> b) implements DoubleFunction<A> {

  @Override
  public double inDouble(A activation, double x) {
    // An infinity over an infinity would be NaN.
    double limited = DoubleExponential.clamp(x, ExponentialFunction.HUGE);
    double curvature = b.of(activation);
    double root = Math.sqrt(limited * limited + curvature);
    double sum = root + Math.abs(limited);
    double numerator = Math.max(limited, 0) * sum + curvature * 0.5;
    return numerator / (sum * root + SquareplusForward.TINY);
  }

  /**
   * The same in vectors.
   *
   * @param b how b is read
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> b) implements DoubleVectorFunction<A> {

    @Override
    public DoubleVector inDouble(A activation, DoubleVector x) {
      DoubleVector limited = DoubleLanes.clamp(x, ExponentialFunction.HUGE);
      double curvature = b.of(activation);
      DoubleVector root = limited.mul(limited).add(curvature).sqrt();
      DoubleVector sum = root.add(limited.abs());
      DoubleVector numerator = DoubleLanes.positivePart(limited).mul(sum).add(curvature * 0.5);
      return numerator.div(sum.mul(root).add(SquareplusForward.TINY));
    }
  }
}
