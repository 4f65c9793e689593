package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.TanhshrinkForward.LOWEST;

import io.github.relu4j.Tanhshrink;

/** tanh(x)^2 with the tanh of {@link TanhshrinkForward}, whose relative accuracy is that of m. */
public final class TanhshrinkDerivative implements ExponentialFunction<Tanhshrink> {

  @Override
  public double exponent(Tanhshrink tanhshrink, double x) {
    return Math.max(Math.abs(x) * -2, LOWEST);
  }

  @Override
  public double core(Tanhshrink tanhshrink, double x, double scale, double expansion) {
    double m = DoubleExponential.expm1(scale, expansion);
    double tanh = m / (m + 2);
    return tanh * tanh;
  }
}
