package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * {@code e w / (n + 2)^2} with {@code n = e (e + 2)}, e = e^x and {@code w = e^3 + 4 e^2 + (4 x +
 * 6) e + 4 (x + 1)}. Its root is where the terms of w cancel: by Horner's scheme they are no larger
 * than 0.8 there.
 */
public final class MishDerivative implements ExponentialFunction<Object> {

  /** Above, the derivative is 1 as a float, and e^(4 x) is still a double. */
  private static final double HIGHEST = 100;

  @Override
  public double exponent(Object activation, double x) {
    return Math.min(Math.max(x, -HIGHEST_EXPONENT), HIGHEST);
  }

  @Override
  public double core(Object activation, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double denominator = e * (e + 2) + 2;
    double fourfold = exponent(activation, x) * 4;
    double w = ((e + 4) * e + (fourfold + 6)) * e + (fourfold + 4);
    return e * w / (denominator * denominator);
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return DoubleLanes.atMost(DoubleLanes.atLeast(x, -HIGHEST_EXPONENT), HIGHEST);
    }

    @Override
    public DoubleVector core(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector e = DoubleExponential.Vectors.exp(scale, expansion);
      DoubleVector denominator = e.mul(e.add(2)).add(2);
      DoubleVector fourfold = exponent(activation, x).mul(4);
      DoubleVector w = e.add(4).mul(e).add(fourfold.add(6)).mul(e).add(fourfold.add(4));
      return e.mul(w).div(denominator.mul(denominator));
    }
  }
}
