package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code alphaP x^2 + beta x} above 0, else {@code alphaN (e^x - 1 - x) + beta x}, as {@code x
 * (alphaP max(x, 0) + B) + alphaN E}:
 *
 * <pre>
 * near 0, where the scale of e^x is 1:   B = beta,          E = e^x - 1 - x
 * elsewhere, x below -0.34:              B = beta - alphaN, E = e^x - 1
 * </pre>
 *
 * <p>Near 0, {@code e^x - 1 - x} has the rounding of e^x - 1 alone, since the subtraction is exact.
 * It counts alphaN / beta times, relative to beta x. Elsewhere beta - alphaN is exact or rounded
 * once, so that nothing cancels where the two are close: f is then next to -alphaN, however large
 * -x is.
 *
 * <p>The terms cancel beside the root below 0. Each is off by a few 2^-53 of itself: near 0 the
 * terms are at most alphaN |x| and beta |x|, elsewhere alphaN and |beta - alphaN| |x|, and alphaN
 * is less than 3 alphaN |x| there. In all this is under 2^-50 (alphaN + beta) |x|. A float is 2^-26
 * |x| or so away from the root, and f is that times a slope of the size of beta.
 *
 * <p>E is negated, and the last step takes it off: at x = -0 it is +0 then, and -0 less +0 is -0.
 *
 * @param alphaP how alphaP is read
 * @param alphaN how alphaN is read
 * @param beta how beta is read
 * @param <A> the activation
 */
public record XieluForward<A>(
    FloatParameter<A> alphaP, FloatParameter<A> alphaN, FloatParameter<A> beta)
    implements PreciseExponentialFunction<A> {

  /** What stands for infinity: times any alpha it is more than any beta. Its square is a double. */
  static final double HUGE_ARGUMENT = 1e100;

  @Override
  public double exponent(A activation, double x) {
    return Math.min(Math.max(x, -HIGHEST_EXPONENT), 0);
  }

  /** In one loop with {@link #core} C2 would not vectorise it. */
  @Override
  public List<ExponentialStage<A>> stages() {
    return List.of(XieluForward::negated);
  }

  @Override
  public double core(A activation, double x, double negated, double scale) {
    double limited = DoubleExponential.clamp(x, HUGE_ARGUMENT);
    double above = Math.max(limited, 0);
    double factor = alphaN.of(activation);
    double slope = beta.of(activation) - (1 - near(scale)) * factor;
    double line = limited * (above * alphaP.of(activation) + slope);
    return line - factor * negated;
  }

  @Override
  public double complete(A activation, double x, double scale, double expansion) {
    return core(activation, x, negated(activation, x, scale, expansion), scale);
  }

  /** -E. */
  private static double negated(Object activation, double x, double scale, double expansion) {
    double limited = DoubleExponential.clamp(x, HUGE_ARGUMENT);
    double below = limited - Math.max(limited, 0);
    return near(scale) * below + ((1 - scale) - scale * expansion);
  }

  /** 1 where the scale is 1, 0 where it is at most a half. */
  static double near(double scale) {
    return Math.max(scale * 2 - 1, 0);
  }

  /**
   * e^x - 1 - x for one element, which the gradient of alphaN needs in double. It is off by up to
   * 2^-53 of x.
   *
   * @param x the element; above 0 it is taken as 0
   * @return e^x - 1 - x, at least 0
   */
  public static double bend(float x) {
    double below = Math.min(x, 0);
    double t = Math.max(below, -HIGHEST_EXPONENT);
    double rounded = DoubleExponential.rounded(t);
    double expansion = DoubleExponential.preciseExpansion(t, rounded);
    return DoubleExponential.expm1(DoubleExponential.powerOfTwo(rounded), expansion) - below;
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
      DoubleVector limited = DoubleLanes.clamp(x, HUGE_ARGUMENT);
      DoubleVector above = DoubleLanes.positivePart(limited);
      DoubleVector below = limited.sub(above);
      VectorMask<Double> isFar = scale.compare(VectorOperators.LT, 1);
      double factor = alphaN.of(activation);
      double nearSlope = beta.of(activation);
      DoubleVector slope = DoubleLanes.broadcast(nearSlope).blend(nearSlope - factor, isFar);
      DoubleVector line = limited.mul(above.mul(alphaP.of(activation)).add(slope));
      DoubleVector tail = DoubleLanes.broadcast(1).sub(scale).sub(scale.mul(expansion));
      DoubleVector negated = below.blend(0, isFar).add(tail);
      return line.sub(negated.mul(factor));
    }
  }
}
