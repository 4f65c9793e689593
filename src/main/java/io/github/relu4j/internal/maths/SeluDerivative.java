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

  /**
   * f' from y = f(x), in float: y + lambda alpha where y is not above 0.
   *
   * @param y the output
   * @return the derivative
   */
  public static float fromOutput(float y) {
    float step = Step.at(y);
    return (1f - step) * (Math.min(y, 0f) + (float) LAMBDA_ALPHA) + step * (float) LAMBDA;
  }
}
