package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * 1 / (1 + e^-z) with z = beta x, above the threshold 1.
 *
 * @param beta how beta is read
 * @param threshold how the threshold is read
 * @param <A> the activation
 */
public record SoftplusDerivative<A>(FloatParameter<A> beta, FloatParameter<A> threshold)
    implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return DoubleExponential.clamp(x * -beta.of(activation), HIGHEST_EXPONENT);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double sigmoid = 1 / (DoubleExponential.exp(scale, expansion) + 1);
    return x * beta.of(activation) > threshold.of(activation) ? 1 : sigmoid;
  }

  /**
   * The same in vectors.
   *
   * @param beta how beta is read
   * @param threshold how the threshold is read
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> beta, FloatParameter<A> threshold)
      implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return DoubleLanes.clamp(x.mul(-beta.of(activation)), HIGHEST_EXPONENT);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector sigmoid =
          DoubleLanes.broadcast(1).div(DoubleExponential.Vectors.exp(scale, expansion).add(1));
      DoubleVector product = x.mul(beta.of(activation));
      return sigmoid.blend(1, product.compare(VectorOperators.GT, threshold.of(activation)));
    }
  }
}
