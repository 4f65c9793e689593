package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;

/**
 * scale max(x, 0)^2 + bias in double. scale x is exact there, with 48 bits. It is cut into a high
 * part of 24 bits and the rest (G. W. Veltkamp's splitting), so that both parts times x are exact
 * as well:
 *
 * <pre>
 * scale x   = high + low
 * y         = (high x + bias) + low x
 * </pre>
 *
 * <p>Beside the root the first sum cancels, and is exact then. The second one cancels only where
 * the first one is exact. So y has two roundings of doubles wherever it is.
 *
 * @param scale how the factor of the square is read
 * @param bias how the value up to 0 is read
 * @param <A> the activation
 */
public record StarReluForward<A>(FloatParameter<A> scale, FloatParameter<A> bias)
    implements DoubleFunction<A> {

  /** Leaves 24 bits of a double's 53. */
  private static final double SPLITTER = 0x1p29 + 1;

  @Override
  public double inDouble(A activation, double x) {
    double factor = scale.of(activation);
    // An infinity less an infinity would be NaN.
    double positive = Math.min(Math.max(x, 0), ExponentialFunction.HUGE);
    double product = positive * factor;
    double split = product * SPLITTER;
    double high = split - (split - product);
    double sum = high * positive + offset(factor, bias.of(activation));
    return sum - (high - product) * positive;
  }

  /** A bias of 0 has the sign that f has beside it. */
  private static double offset(double scale, double bias) {
    return scale < 0 && bias == 0 ? -0.0 : bias;
  }

  /**
   * The same in vectors.
   *
   * @param scale how the factor of the square is read
   * @param bias how the value up to 0 is read
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> scale, FloatParameter<A> bias)
      implements DoubleVectorFunction<A> {

    @Override
    public DoubleVector inDouble(A activation, DoubleVector x) {
      double factor = scale.of(activation);
      DoubleVector positive =
          DoubleLanes.atMost(DoubleLanes.positivePart(x), ExponentialFunction.HUGE);
      DoubleVector product = positive.mul(factor);
      DoubleVector split = product.mul(SPLITTER);
      DoubleVector high = split.sub(split.sub(product));
      DoubleVector sum = high.mul(positive).add(offset(factor, bias.of(activation)));
      return sum.sub(high.sub(product).mul(positive));
    }
  }
}
