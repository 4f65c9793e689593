package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.formula.RationalTanhForward.HEIGHT;
import static io.github.relu4j.internal.formula.RationalTanhForward.QUARTIC;
import static io.github.relu4j.internal.formula.RationalTanhForward.RATE;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * 1.7159 (2 / 3) a' / a^2 in double, with a and t as in {@link RationalTanhForward} and {@code a' =
 * 1 + 2 t + 4 * 1.41645 t^3}. All terms are positive.
 */
public final class RationalTanhDerivative implements DoubleFunction<Object> {

  private static final double HIGHEST_SLOPE = HEIGHT * RATE;

  @Override
  public double inDouble(Object activation, double x) {
    // An infinity over an infinity would be NaN; a^2 may be infinite, and f' is 0 then.
    double t = Math.min(Math.abs(x), ExponentialFunction.HUGE) * RATE;
    double cubic = t * t * QUARTIC;
    double a = ((cubic + 1) * t + 1) * t + 1;
    double slope = (cubic * 4 + 2) * t + 1;
    return slope * HIGHEST_SLOPE / (a * a);
  }

  /** The same in vectors. */
  public static final class Vectors implements DoubleVectorFunction<Object> {

    @Override
    public DoubleVector inDouble(Object activation, DoubleVector x) {
      DoubleVector t = DoubleLanes.atMost(x.abs(), ExponentialFunction.HUGE).mul(RATE);
      DoubleVector cubic = t.mul(t).mul(QUARTIC);
      DoubleVector a = cubic.add(1).mul(t).add(1).mul(t).add(1);
      DoubleVector slope = cubic.mul(4).add(2).mul(t).add(1);
      return slope.mul(HIGHEST_SLOPE).div(a.mul(a));
    }
  }
}
