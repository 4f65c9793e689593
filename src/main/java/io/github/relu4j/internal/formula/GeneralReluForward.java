package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * min(x, max) above the threshold, else slope (x - threshold), in double: there the difference
 * neither overflows nor has an error that a float would see.
 *
 * <p>The result is the sum of a term from above the threshold, a term from below and a zero; but
 * for one term all are zeros. The zero is -0 for a slope above 0, so that x = -0 gives -0 with a
 * threshold of 0.
 *
 * @param max how the upper bound is read
 * @param slope how the slope is read
 * @param threshold how the threshold is read
 * @param <A> the activation
 */
public record GeneralReluForward<A>(
    FloatParameter<A> max, FloatParameter<A> slope, FloatParameter<A> threshold)
    implements DoubleFunction<A> {

  /** What stands for -infinity, which times a slope of 0 would be NaN; no slope makes it finite. */
  private static final double LOWEST = -0x1p1000;

  /** Makes 1 or more of the least difference of two floats that is above 0. */
  private static final double LARGE = 0x1p150;

  /** Above 0 and below each slope that is. */
  private static final double BELOW_SLOPES = 0x1p-150;

  @Override
  public double inDouble(A activation, double x) {
    double start = threshold.of(activation);
    double factor = slope.of(activation);
    // Not x - start, with which C2 leaves the loop scalar.
    double difference = x + -start;
    // 1 above the threshold, else a zero.
    double step = Math.min(Math.max(difference, -0.0) * LARGE, 1);
    double above = step * Math.min(Math.max(x, start), max.of(activation));
    double below = Math.max(Math.min(difference, 0), LOWEST) * factor;
    return above + below + zero(factor);
  }

  private static double zero(double slope) {
    return (BELOW_SLOPES - slope) * 0.0;
  }

  /**
   * The same in vectors, with a choice in the place of the step.
   *
   * @param max how the upper bound is read
   * @param slope how the slope is read
   * @param threshold how the threshold is read
   * @param <A> the activation
   */
  public record Vectors<A>(
      FloatParameter<A> max, FloatParameter<A> slope, FloatParameter<A> threshold)
      implements DoubleVectorFunction<A> {

    @Override
    public DoubleVector inDouble(A activation, DoubleVector x) {
      DoubleVector start = DoubleLanes.broadcast(threshold.of(activation));
      double factor = slope.of(activation);
      DoubleVector below = DoubleLanes.atLeast(x.sub(start), LOWEST).mul(factor).add(zero(factor));
      DoubleVector above = DoubleLanes.atMost(x, max.of(activation));
      return below.blend(above, x.compare(VectorOperators.GT, start));
    }
  }
}
