package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * {@code e^(x - shift)} times a factor: a row of a softmax.
 *
 * @param shift what is taken from x first
 * @param factor what the exponential is multiplied with
 * @param <A> the activation that has both
 */
public record ShiftedExponential<A>(FloatParameter<A> shift, DoubleParameter<A> factor)
    implements ExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return DoubleExponential.clamp(x - shift.of(activation), DoubleExponential.LIMIT);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion) * factor.of(activation);
  }

  /**
   * The same in vectors.
   *
   * @param shift what is taken from x first
   * @param factor what the exponential is multiplied with
   * @param <A> the activation that has both
   */
  public record Vectors<A>(FloatParameter<A> shift, DoubleParameter<A> factor)
      implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return DoubleLanes.clamp(x.sub(shift.of(activation)), DoubleExponential.LIMIT);
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      return DoubleExponential.Vectors.exp(scale, expansion).mul(factor.of(activation));
    }
  }
}
