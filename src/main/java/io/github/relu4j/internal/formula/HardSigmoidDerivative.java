package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Sixth;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 1/6 strictly between -3 and 3, else 0. */
public final class HardSigmoidDerivative implements ScalarFunction<Object> {

  private static final float LIMIT = HardSigmoidForward.LIMIT;

  @Override
  public float apply(Object activation, float x) {
    return Clamp.derivative(x, -LIMIT, LIMIT) * Sixth.FACTOR;
  }

  /** The same in vectors. */
  public static final class Vectors implements VectorFunction<Object> {

    @Override
    public FloatVector apply(Object activation, FloatVector x) {
      return x.blend(0f, x.abs().compare(VectorOperators.GE, LIMIT))
          .blend(Sixth.FACTOR, x.abs().compare(VectorOperators.LT, LIMIT));
    }
  }
}
