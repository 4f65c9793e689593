package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.arithmetic.LogOnePlus;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * s / (2 sqrt(log(1 + e^x))) with the root as in {@link SqrtSoftplusForward} and e = e^-|x|: s, the
 * sigmoid, is {@code 1 / (1 + e)} for x above 0, else {@code e / (1 + e)}.
 */
public final class SqrtSoftplusDerivative implements ExponentialFunction<Object> {

  @Override
  public double exponent(Object activation, double x) {
    return Math.max(-Math.abs(x), SqrtSoftplusForward.LOWEST);
  }

  @Override
  public List<ExponentialStage<Object>> stages() {
    return List.of(SqrtSoftplusDerivative::exp, SqrtSoftplusDerivative::log);
  }

  @Override
  public double core(Object activation, double x, double log, double e) {
    double root = Math.sqrt(Math.max(x, 0) + log);
    // 1 for x above 0, else e.
    double numerator = Math.max(DoubleExponential.step(x), e);
    return numerator / ((e + 1) * (root + root));
  }

  @Override
  public double complete(Object activation, double x, double scale, double expansion) {
    double e = exp(activation, x, scale, expansion);
    return core(activation, x, log(activation, x, e, scale), e);
  }

  private static double exp(Object activation, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion);
  }

  private static double log(Object activation, double x, double e, double scale) {
    return LogOnePlus.of(e);
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return DoubleLanes.atLeast(x.abs().neg(), SqrtSoftplusForward.LOWEST);
    }

    @Override
    public List<ExponentialVectorStage<Object>> stages() {
      return List.of(Vectors::exp, Vectors::log);
    }

    private static DoubleVector exp(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      return DoubleExponential.Vectors.exp(scale, expansion);
    }

    private static DoubleVector log(
        Object activation, DoubleVector x, DoubleVector e, DoubleVector scale) {
      return LogOnePlus.Vectors.of(e);
    }

    @Override
    public DoubleVector core(Object activation, DoubleVector x, DoubleVector log, DoubleVector e) {
      DoubleVector root = DoubleLanes.positivePart(x).add(log).sqrt();
      DoubleVector numerator = e.blend(1, x.compare(VectorOperators.GT, 0));
      return numerator.div(e.add(1).mul(root.add(root)));
    }
  }
}
