package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Sixth;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code (x + 3) / 6} for x from -3 to 3. The sum's rounding error is known exactly (T. J. Dekker,
 * 1971: 3 is no smaller than |x|), so the result keeps its relative accuracy beside x = -3.
 */
public final class HardSigmoidForward implements ScalarFunction<Object> {

  /** Where the line ends, on both sides of 0. */
  static final float LIMIT = 3f;

  @Override
  public float apply(Object activation, float x) {
    float limited = Clamp.forward(x, -LIMIT, LIMIT);
    float sum = limited + LIMIT;
    return Sixth.of(sum, limited - (sum - LIMIT));
  }

  /** The same in vectors. */
  public static final class Vectors implements VectorFunction<Object> {

    @Override
    public FloatVector apply(Object activation, FloatVector x) {
      FloatVector sum = x.add(LIMIT);
      FloatVector line = Sixth.Vectors.of(sum, x.sub(sum.sub(LIMIT)));
      return line.blend(0f, x.compare(VectorOperators.LE, -LIMIT))
          .blend(1f, x.compare(VectorOperators.GE, LIMIT));
    }
  }
}
