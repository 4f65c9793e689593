package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code x / (1 + |x|)} from one rounded reciprocal, corrected by what it leaves over: the
 * denominator is a sum whose rounding error is known exactly (D. E. Knuth's sum).
 */
public final class SoftsignForward implements ScalarFunction<Object> {

  /** From here on, f is 1 as a float. */
  private static final float LIMIT = 0x1p26f;

  @Override
  public float apply(Object activation, float x) {
    float limited = Clamp.forward(x, -LIMIT, LIMIT);
    float magnitude = Math.abs(limited);
    float sum = magnitude + 1f;
    float onePart = sum - magnitude;
    float error = (magnitude - (sum - onePart)) + (1f - onePart);
    float reciprocal = 1f / sum;
    float quotient = limited * reciprocal;
    // What is left over, negated: so that a quotient of -0 stays one.
    float rest = fma(quotient, error, fma(quotient, sum, 0f - limited));
    return fma(rest, 0f - reciprocal, quotient);
  }

  /** The same in vectors. */
  public static final class Vectors implements VectorFunction<Object> {

    @Override
    public FloatVector apply(Object activation, FloatVector x) {
      FloatVector limited =
          x.blend(LIMIT, x.compare(VectorOperators.GT, LIMIT))
              .blend(-LIMIT, x.compare(VectorOperators.LT, -LIMIT));
      FloatVector one = Lanes.broadcast(1f);
      FloatVector magnitude = limited.abs();
      FloatVector sum = magnitude.add(one);
      FloatVector onePart = sum.sub(magnitude);
      FloatVector error = magnitude.sub(sum.sub(onePart)).add(one.sub(onePart));
      FloatVector reciprocal = one.div(sum);
      FloatVector quotient = limited.mul(reciprocal);
      FloatVector rest = quotient.fma(error, quotient.fma(sum, limited.neg()));
      return rest.fma(reciprocal.neg(), quotient);
    }
  }
}
