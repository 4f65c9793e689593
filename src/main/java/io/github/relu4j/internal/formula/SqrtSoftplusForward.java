package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.arithmetic.LogOnePlus;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/**
 * sqrt(log(1 + e^x)) as {@code sqrt(max(x, 0) + log(1 + e^-|x|))}: e^-|x| is at most 1, and both
 * terms are positive. In double e^-|x| does not underflow before the result does as a float.
 */
public final class SqrtSoftplusForward implements ExponentialFunction<Object> {

  /** Below, f and f' are zero as floats: e^-350 is. */
  static final double LOWEST = -700;

  @Override
  public double exponent(Object activation, double x) {
    return Math.max(-Math.abs(x), LOWEST);
  }

  @Override
  public List<ExponentialStage<Object>> stages() {
    return List.of(LogOnePlus::ofExponential);
  }

  @Override
  public double core(Object activation, double x, double log, double scale) {
    return Math.sqrt(Math.max(x, 0) + log);
  }

  @Override
  public double complete(Object activation, double x, double scale, double expansion) {
    return core(activation, x, LogOnePlus.ofExponential(activation, x, scale, expansion), scale);
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return DoubleLanes.atLeast(x.abs().neg(), LOWEST);
    }

    @Override
    public List<ExponentialVectorStage<Object>> stages() {
      return List.of(LogOnePlus.Vectors::ofExponential);
    }

    @Override
    public DoubleVector core(
        Object activation, DoubleVector x, DoubleVector log, DoubleVector scale) {
      return DoubleLanes.positivePart(x).add(log).sqrt();
    }
  }
}
