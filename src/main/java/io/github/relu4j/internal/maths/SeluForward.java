package io.github.relu4j.internal.maths;

import io.github.relu4j.Selu;

/** lambda x above 0, else lambda alpha (e^x - 1); of both terms of the sum one is zero. */
public final class SeluForward implements ExponentialFunction<Selu> {

  /** The scale of both branches. */
  public static final double LAMBDA = 1.0507009873554804934193349852946;

  /** The scale below 0. */
  public static final double LAMBDA_ALPHA = LAMBDA * 1.6732632423543772848170429916717;

  /** Below, e^x - 1 is -1 as a float, and e^x is 0. */
  public static final double LOWEST = -200;

  @Override
  public double exponent(Selu selu, double x) {
    return Math.min(Math.max(x, LOWEST), 0);
  }

  @Override
  public double core(Selu selu, double x, double scale, double expansion) {
    return Math.max(x, 0) * LAMBDA + DoubleExponential.expm1(scale, expansion) * LAMBDA_ALPHA;
  }
}
