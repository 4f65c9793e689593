package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.CeluForward.*;

import io.github.relu4j.Celu;

/** 1 above 0, else e^(x / alpha). */
public final class CeluDerivative implements ExponentialFunction<Celu> {

  @Override
  public double exponent(Celu celu, double x) {
    return Math.min(Math.max(Math.min(x, 0) / celu.alpha(), LOWEST), HIGHEST);
  }

  @Override
  public double core(Celu celu, double x, double scale, double expansion) {
    double step = DoubleExponential.step(x);
    return (1 - step) * DoubleExponential.exp(scale, expansion) + step;
  }
}
