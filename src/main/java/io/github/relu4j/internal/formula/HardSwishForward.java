package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Sixth;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code x (x + 3) / 6} for x from -3 to 3, then x. Sum and product are kept with their rounding
 * errors. Up to the limit the parabola is at least 2 x - 3, its difference from which is (x - 3) (x
 * - 6) / 6; beyond, it stays 3 and x is more. So one maximum takes the place of a choice.
 */
public final class HardSwishForward implements ScalarFunction<Object> {

  private static final float LIMIT = HardSigmoidForward.LIMIT;

  @Override
  public float apply(Object activation, float x) {
    float limited = Clamp.forward(x, -LIMIT, LIMIT);
    float sum = limited + LIMIT;
    float sumError = limited - (sum - LIMIT);
    float product = limited * sum;
    float negated = -product;
    float productError = fma(limited, sumError, fma(limited, sum, negated));
    float parabola = Sixth.ofNegated(negated, product, productError);
    return Math.max(parabola, x - (LIMIT - limited));
  }

  /** The same in vectors, but for the limits: two choices in the place of clamp and maximum. */
  public static final class Vectors implements VectorFunction<Object> {

    @Override
    public FloatVector apply(Object activation, FloatVector x) {
      FloatVector sum = x.add(LIMIT);
      FloatVector sumError = x.sub(sum.sub(LIMIT));
      FloatVector product = x.mul(sum);
      FloatVector negated = product.neg();
      FloatVector productError = x.fma(sumError, x.fma(sum, negated));
      return Sixth.Vectors.ofNegated(negated, product, productError)
          .blend(-0f, x.compare(VectorOperators.LE, -LIMIT))
          .blend(x, x.compare(VectorOperators.GE, LIMIT));
    }
  }
}
