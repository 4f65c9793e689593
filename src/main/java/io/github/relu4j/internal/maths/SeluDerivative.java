package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.SeluForward.*;

import io.github.relu4j.Selu;

/** lambda above 0, else lambda alpha e^x. */
public final class SeluDerivative implements ExponentialFunction<Selu> {

  @Override
  public double exponent(Selu selu, double x) {
    return Math.min(Math.max(x, LOWEST), 0);
  }

  @Override
  public double core(Selu selu, double x, double scale, double expansion) {
    double step = DoubleExponential.step(x);
    double low = DoubleExponential.exp(scale, expansion) * LAMBDA_ALPHA;
    return step * LAMBDA + (1 - step) * low;
  }
}
