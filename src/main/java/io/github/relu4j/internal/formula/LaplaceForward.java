package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.formula.GeluForward.A1;
import static io.github.relu4j.internal.formula.GeluForward.A2;
import static io.github.relu4j.internal.formula.GeluForward.A3;
import static io.github.relu4j.internal.formula.GeluForward.A4;
import static io.github.relu4j.internal.formula.GeluForward.C0;
import static io.github.relu4j.internal.formula.GeluForward.C1;
import static io.github.relu4j.internal.formula.GeluForward.C2;
import static io.github.relu4j.internal.formula.GeluForward.C3;
import static io.github.relu4j.internal.formula.GeluForward.C4;
import static io.github.relu4j.internal.formula.GeluForward.SLOPE;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Phi(z) with z = (x - mu) / sigma: below 0 it is Q(t) = e^(-t^2/2) m(t) with t = |z| and Mills'
 * ratio m, above 0 it is 1 - Q(t). With the polynomials a and c in t and t^2 / 2 of {@link
 * GeluForward}, evaluated in double,
 *
 * <pre>
 * 1 / (2 m(t)) = 1 + SLOPE t + t c / a
 * Q(t)         = e^(-t^2/2) a / (2 (a (1 + SLOPE t) + t c))
 * </pre>
 *
 * <p>Their relative error of 7.3e-9 is 0.12 ULP. z has an error of three roundings of doubles,
 * which count t^2 times in the tail, 200 at most.
 *
 * @param mu how the mean is read
 * @param sigma how the standard deviation is read
 * @param <A> the activation
 */
public record LaplaceForward<A>(FloatParameter<A> mu, FloatParameter<A> sigma)
    implements ExponentialFunction<A> {

  /** Beyond, Q(t) is zero as a float. Here m(t) is still above 0. */
  private static final double HIGHEST = 20;

  @Override
  public double exponent(A activation, double x) {
    double z = standardised(activation, x);
    return Math.max(z * z * -0.5, -HIGHEST_EXPONENT);
  }

  @Override
  public List<ExponentialStage<A>> stages() {
    return List.of(LaplaceForward::exp, this::denominator, this::tail);
  }

  /** sign is between -1 and 1 only where z is so small that the tail is 0.5. */
  @Override
  public double core(A activation, double x, double tail, double a) {
    double sign = DoubleExponential.clamp(standardised(activation, x) * 0x1p150, 1);
    return (sign * 0.5 + 0.5) - sign * tail;
  }

  @Override
  public double complete(A activation, double x, double scale, double expansion) {
    double e = exp(activation, x, scale, expansion);
    double a = denominator(activation, x, e, scale);
    return core(activation, x, tail(activation, x, a, e), a);
  }

  private static <A> double exp(A activation, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion);
  }

  /** a. */
  private double denominator(A activation, double x, double e, double scale) {
    double t = size(activation, x);
    double half = t * t * 0.5;
    return (half * A4 + (t * A3 + A2)) * half + (t * A1 + 1);
  }

  private double tail(A activation, double x, double a, double e) {
    double t = size(activation, x);
    double half = t * t * 0.5;
    double c = (half * C4 + (t * C3 + C2)) * half + (t * C1 + C0);
    double line = t * SLOPE + 1;
    return a * e * 0.5 / (a * line + t * c);
  }

  private double size(A activation, double x) {
    return Math.min(Math.abs(standardised(activation, x)), HIGHEST);
  }

  private double standardised(A activation, double x) {
    return (x - mu.of(activation)) * (1.0 / sigma.of(activation));
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
      DoubleVector z = standardised(activation, x);
      return DoubleLanes.atLeast(z.mul(z).mul(-0.5), -HIGHEST_EXPONENT);
    }

    @Override
    public List<ExponentialVectorStage<A>> stages() {
      return List.of(Vectors::exp, this::denominator, this::tail);
    }

    @Override
    public DoubleVector core(A activation, DoubleVector x, DoubleVector tail, DoubleVector a) {
      return DoubleLanes.broadcast(1)
          .sub(tail)
          .blend(tail, x.compare(VectorOperators.LT, mu.of(activation)));
    }

    private static <A> DoubleVector exp(
        A activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      return DoubleExponential.Vectors.exp(scale, expansion);
    }

    private DoubleVector denominator(
        A activation, DoubleVector x, DoubleVector e, DoubleVector scale) {
      DoubleVector t = size(activation, x);
      DoubleVector half = t.mul(t).mul(0.5);
      return half.mul(A4).add(t.mul(A3).add(A2)).mul(half).add(t.mul(A1).add(1));
    }

    private DoubleVector tail(A activation, DoubleVector x, DoubleVector a, DoubleVector e) {
      DoubleVector t = size(activation, x);
      DoubleVector half = t.mul(t).mul(0.5);
      DoubleVector c = half.mul(C4).add(t.mul(C3).add(C2)).mul(half).add(t.mul(C1).add(C0));
      DoubleVector line = t.mul(SLOPE).add(1);
      return a.mul(e).mul(0.5).div(a.mul(line).add(t.mul(c)));
    }

    private DoubleVector size(A activation, DoubleVector x) {
      return DoubleLanes.atMost(standardised(activation, x).abs(), HIGHEST);
    }

    private DoubleVector standardised(A activation, DoubleVector x) {
      return x.sub(mu.of(activation)).mul(1.0 / sigma.of(activation));
    }
  }
}
