package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * x / (1 + e^-z) with z = beta x.
 *
 * @param beta the steepness
 * @param <A> the activation
 */
public record SwishForward<A>(FloatParameter<A> beta) implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    // Limited before as well, since 0 times infinity would be NaN.
    double decay = DoubleExponential.clamp(x, HUGE) * -beta.of(activation);
    return DoubleExponential.clamp(decay, HIGHEST_EXPONENT);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double e = DoubleExponential.exp(scale, expansion);
    return DoubleExponential.clamp(x, HUGE) / (e + 1);
  }

  /**
   * The same in vectors.
   *
   * @param beta the steepness
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> beta) implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      DoubleVector decay = DoubleLanes.clamp(x, HUGE).mul(-beta.of(activation));
      return DoubleLanes.clamp(decay, HIGHEST_EXPONENT);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector e = DoubleExponential.Vectors.exp(scale, expansion);
      return DoubleLanes.clamp(x, HUGE).div(e.add(1));
    }
  }
}
