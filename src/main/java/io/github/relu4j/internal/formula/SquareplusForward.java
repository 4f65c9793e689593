package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * (x + sqrt(x^2 + b)) / 2 as {@code max(x, 0) + (b / 2) / (sqrt(x^2 + b) + |x|)}, in double: no
 * term cancels, and the square of a float is exact and finite.
 *
 * @param b how b is read
 * @param <A> the activation
 */
public record SquareplusForward<A>(FloatParameter<A> b) implements DoubleFunction<A> {

  /**
   * Next to nothing beside the least denominator that is not 0: 3e-45 here, 4e-90 in f'. It makes a
   * quotient 0 where b and x are 0.
   */
  static final double TINY = 0x1p-1000;

  @Override
  public double inDouble(A activation, double x) {
    double curvature = b.of(activation);
    double root = Math.sqrt(x * x + curvature);
    double quotient = curvature * 0.5 / (root + Math.abs(x) + TINY);
    return Math.max(x, 0) + quotient;
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
      double curvature = b.of(activation);
      DoubleVector root = x.mul(x).add(curvature).sqrt();
      DoubleVector quotient =
          DoubleLanes.broadcast(curvature * 0.5).div(root.add(x.abs()).add(TINY));
      return DoubleLanes.positivePart(x).add(quotient);
    }
  }
}
