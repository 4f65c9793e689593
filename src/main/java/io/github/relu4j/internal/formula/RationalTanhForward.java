package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * 1.7159 sign(x) (1 - 1 / a) as {@code 1.7159 z p / (1 + t p)} in double, with {@code z = 2 x / 3},
 * t = |z| and {@code p = 1 + t + 1.41645 t^3}: t p is a - 1, so no term cancels.
 */
public final class RationalTanhForward implements DoubleFunction<Object> {

  /** What f tends to. */
  static final double HEIGHT = 1.7159;

  /** 2/3. */
  static final double RATE = 2.0 / 3;

  /** The coefficient of t^4. */
  static final double QUARTIC = 1.41645;

  @Override
  public double inDouble(Object activation, double x) {
    // An infinity over an infinity would be NaN.
    double z = DoubleExponential.clamp(x, ExponentialFunction.HUGE) * RATE;
    double t = Math.abs(z);
    double p = (t * t * QUARTIC + 1) * t + 1;
    return z * p * HEIGHT / (t * p + 1);
  }

  /** The same in vectors. */
  public static final class Vectors implements DoubleVectorFunction<Object> {

    @Override
    public DoubleVector inDouble(Object activation, DoubleVector x) {
      DoubleVector z = DoubleLanes.clamp(x, ExponentialFunction.HUGE).mul(RATE);
      DoubleVector t = z.abs();
      DoubleVector p = t.mul(t).mul(QUARTIC).add(1).mul(t).add(1);
      return z.mul(p).mul(HEIGHT).div(t.mul(p).add(1));
    }
  }
}
