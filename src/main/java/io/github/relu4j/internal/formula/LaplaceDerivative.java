package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * e^(-z^2/2) / (sigma sqrt(2 pi)) with z = (x - mu) / sigma. Where the exponent ends, the result is
 * zero as a float for any sigma: e^-300 over the smallest one is 1e-86.
 *
 * @param mu how the mean is read
 * @param sigma how the standard deviation is read
 * @param <A> the activation
 */
public record LaplaceDerivative<A>(FloatParameter<A> mu, FloatParameter<A> sigma)
    implements ExponentialFunction<A> {

  /** 1 / sqrt(2 pi). */
  private static final double HEIGHT = 0x1.9884533d43651p-2;

  @Override
  public double exponent(A activation, double x) {
    double z = (x - mu.of(activation)) * (1.0 / sigma.of(activation));
    return Math.max(z * z * -0.5, -HIGHEST_EXPONENT);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion) * (HEIGHT / sigma.of(activation));
  }

  /**
   * The same in vectors.
   *
   * @param mu how the mean is read
   * @param sigma how the standard deviation is read
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> mu, FloatParameter<A> sigma)
      implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      DoubleVector z = x.sub(mu.of(activation)).mul(1.0 / sigma.of(activation));
      return DoubleLanes.atLeast(z.mul(z).mul(-0.5), -HIGHEST_EXPONENT);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      return DoubleExponential.Vectors.exp(scale, expansion).mul(HEIGHT / sigma.of(activation));
    }
  }
}
