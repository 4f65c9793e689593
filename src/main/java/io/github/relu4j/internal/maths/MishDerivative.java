package io.github.relu4j.internal.maths;

import io.github.relu4j.Mish;

/**
 * {@code e w / (n + 2)^2} with {@code n = e (e + 2)}, e = e^x and {@code w = e^3 + 4 e^2 + (4 x +
 * 6) e + 4 (x + 1)}. Its root is where the terms of w cancel: by Horner's scheme they are no larger
 * than 0.8 there.
 */
public final class MishDerivative implements ExponentialFunction<Mish> {

  /** Above, the derivative is 1 as a float, and e^(4 x) is still a double. */
  public static final double HIGHEST = 100;

  @Override
  public double exponent(Mish mish, double x) {
    return Math.min(Math.max(x, -HIGHEST_EXPONENT), HIGHEST);
  }

  @Override
  public double core(Mish mish, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    double denominator = e * (e + 2) + 2;
    double fourfold = exponent(mish, x) * 4;
    double w = ((e + 4) * e + (fourfold + 6)) * e + (fourfold + 4);
    return e * w / (denominator * denominator);
  }
}
