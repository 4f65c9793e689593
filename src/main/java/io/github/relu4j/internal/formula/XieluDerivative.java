package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code 2 alphaP x + beta} above 0, else {@code alphaN (e^x - 1) + beta}, in the two forms that
 * {@link XieluForward} has: {@code alphaN (e^x - 1) + beta} near 0, where e^x - 1 does not cancel,
 * and {@code alphaN e^x + (beta - alphaN)} elsewhere, where beta - alphaN may be 0.
 *
 * @param alphaP how alphaP is read
 * @param alphaN how alphaN is read
 * @param beta how beta is read
 * @param <A> the activation
 */
public record XieluDerivative<A>(
    FloatParameter<A> alphaP, FloatParameter<A> alphaN, FloatParameter<A> beta)
    implements PreciseExponentialFunction<A> {

  @Override
  public double exponent(A activation, double x) {
    return Math.min(Math.max(x, -HIGHEST_EXPONENT), 0);
  }

  @Override
  public double core(A activation, double x, double scale, double expansion) {
    double above = Math.min(Math.max(x, 0), XieluForward.HUGE_ARGUMENT);
    double near = XieluForward.near(scale);
    double factor = alphaN.of(activation);
    double slope = beta.of(activation) - (1 - near) * factor;
    double curve = factor * (scale * expansion + (scale - near));
    return curve + slope + above * (2.0 * alphaP.of(activation));
  }

  /**
   * The same in vectors.
   *
   * @param alphaP how alphaP is read
   * @param alphaN how alphaN is read
   * @param beta how beta is read
   * @param <A> the activation
   */
  public record Vectors<A>(
      FloatParameter<A> alphaP, FloatParameter<A> alphaN, FloatParameter<A> beta)
      implements PreciseExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return DoubleLanes.negativePart(DoubleLanes.atLeast(x, -HIGHEST_EXPONENT));
    }

    @Override
    public DoubleVector core(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector limited = DoubleLanes.atMost(x, XieluForward.HUGE_ARGUMENT);
      DoubleVector above = DoubleLanes.positivePart(limited);
      VectorMask<Double> isFar = scale.compare(VectorOperators.LT, 1);
      double factor = alphaN.of(activation);
      double nearSlope = beta.of(activation);
      DoubleVector slope = DoubleLanes.broadcast(nearSlope).blend(nearSlope - factor, isFar);
      DoubleVector rest = scale.blend(0, isFar);
      DoubleVector curve = scale.mul(expansion).add(scale.sub(rest)).mul(factor);
      return curve.add(slope).add(above.mul(2.0 * alphaP.of(activation)));
    }
  }
}
