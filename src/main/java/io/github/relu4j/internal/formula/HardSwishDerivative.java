package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.Sixth;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code (2 x + 3) / 6} between -3 and 3, then 1. The rounding error of the sum is known exactly
 * (D. E. Knuth's sum, since either term may be the larger), so the result keeps its relative
 * accuracy beside x = -3/2.
 */
public final class HardSwishDerivative implements ScalarFunction<Object> {

  private static final float LIMIT = HardSigmoidForward.LIMIT;

  @Override
  public float apply(Object activation, float x) {
    float twice = 2f * Clamp.forward(x, -LIMIT, LIMIT);
    float sum = twice + LIMIT;
    float limitPart = sum - twice;
    float error = (twice - (sum - limitPart)) + (LIMIT - limitPart);
    float line = Sixth.of(sum, error);
    float between = Clamp.derivative(x, -LIMIT, LIMIT);
    return between * line + (1f - Step.at(LIMIT - x));
  }

  /** The same in vectors, but for the limits: two choices in the place of clamp and steps. */
  public static final class Vectors implements VectorFunction<Object> {

    @Override
    public FloatVector apply(Object activation, FloatVector x) {
      FloatVector twice = x.add(x);
      FloatVector sum = twice.add(LIMIT);
      FloatVector limitPart = sum.sub(twice);
      FloatVector ofTwice = twice.sub(sum.sub(limitPart));
      FloatVector error = ofTwice.add(Lanes.broadcast(LIMIT).sub(limitPart));
      return Sixth.Vectors.of(sum, error)
          .blend(0f, x.compare(VectorOperators.LE, -LIMIT))
          .blend(1f, x.compare(VectorOperators.GE, LIMIT));
    }
  }
}
