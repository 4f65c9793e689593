package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.VectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code 1 / (1 + |x|)^2} from the reciprocal and what it leaves over, as {@link SoftsignForward}.
 */
public final class SoftsignDerivative implements ScalarFunction<Object> {

  /** From here on, f' is 0 as a float: half of the smallest one is rounded to even. */
  private static final float LIMIT = 0x1p75f;

  /** Keeps the square of a reciprocal, and what rounding it takes off, out of the subnormals. */
  private static final float SCALE = 0x1p32f;

  /** Takes the square of {@link #SCALE} off again. */
  private static final float UNSCALE = 0x1p-64f;

  @Override
  public float apply(Object activation, float x) {
    float magnitude = Math.min(Math.abs(x), LIMIT);
    float sum = magnitude + 1f;
    float onePart = sum - magnitude;
    float error = (magnitude - (sum - onePart)) + (1f - onePart);
    float reciprocal = 1f / sum;
    float rest = fma(reciprocal, 0f - error, fma(reciprocal, 0f - sum, 1f));
    float scaled = reciprocal * SCALE;
    float square = scaled * scaled;
    float squareError = fma(scaled, scaled, 0f - square);
    // Of (reciprocal (1 + rest))^2.
    float correction = fma(square, rest + rest, squareError);
    return (square + correction) * UNSCALE;
  }

  /** The same in vectors. */
  public static final class Vectors implements VectorFunction<Object> {

    @Override
    public FloatVector apply(Object activation, FloatVector x) {
      FloatVector one = Lanes.broadcast(1f);
      FloatVector size = x.abs();
      FloatVector magnitude = size.blend(LIMIT, size.compare(VectorOperators.GT, LIMIT));
      FloatVector sum = magnitude.add(one);
      FloatVector onePart = sum.sub(magnitude);
      FloatVector error = magnitude.sub(sum.sub(onePart)).add(one.sub(onePart));
      FloatVector reciprocal = one.div(sum);
      FloatVector negated = reciprocal.neg();
      FloatVector rest = negated.fma(error, negated.fma(sum, one));
      FloatVector scaled = reciprocal.mul(SCALE);
      FloatVector square = scaled.mul(scaled);
      FloatVector squareError = scaled.fma(scaled, square.neg());
      return square.add(square.fma(rest.add(rest), squareError)).mul(UNSCALE);
    }
  }
}
