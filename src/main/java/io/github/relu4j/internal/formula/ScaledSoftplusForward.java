package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.arithmetic.LogOnePlus;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * log(1 + e^z) / beta with z = beta x, as {@code (max(z, 0) + log(1 + e^-|z|)) / beta}: e^-|z| is
 * at most 1, and both terms are positive. Above the threshold x itself.
 *
 * @param beta how beta is read
 * @param threshold how the threshold is read
 * @param <A> the activation
 */
public record ScaledSoftplusForward<A>(FloatParameter<A> beta, FloatParameter<A> threshold)
    implements ExponentialFunction<A> {

  /** Below, the result is zero as a float for every beta. */
  private static final double LOWEST = -700;

  @Override
  public double exponent(A activation, double x) {
    return Math.max(-Math.abs(x * beta.of(activation)), LOWEST);
  }

  @Override
  public List<ExponentialStage<A>> stages() {
    return List.of(LogOnePlus::ofExponential);
  }

  @Override
  public double core(A activation, double x, double log, double scale) {
    double z = x * beta.of(activation);
    double smooth = (Math.max(z, 0) + log) / beta.of(activation);
    return z > threshold.of(activation) ? x : smooth;
  }

  @Override
  public double complete(A activation, double x, double scale, double expansion) {
    return core(activation, x, LogOnePlus.ofExponential(activation, x, scale, expansion), scale);
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
      return DoubleLanes.atLeast(x.mul(beta.of(activation)).abs().neg(), LOWEST);
    }

    @Override
    public List<ExponentialVectorStage<A>> stages() {
      return List.of(LogOnePlus.Vectors::ofExponential);
    }

    @Override
    public DoubleVector core(A activation, DoubleVector x, DoubleVector log, DoubleVector scale) {
      DoubleVector product = x.mul(beta.of(activation));
      DoubleVector smooth = DoubleLanes.positivePart(product).add(log).div(beta.of(activation));
      return smooth.blend(x, product.compare(VectorOperators.GT, threshold.of(activation)));
    }
  }
}
