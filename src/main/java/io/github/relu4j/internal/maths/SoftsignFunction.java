package io.github.relu4j.internal.maths;

import static io.github.relu4j.internal.maths.Fma.fma;

/**
 * {@code x / (1 + |x|)} and {@code 1 / (1 + |x|)^2} from one rounded reciprocal, corrected by what
 * it leaves over: the denominator is a sum whose rounding error is known exactly (D. E. Knuth's
 * sum).
 */
public final class SoftsignFunction {

  /** From here on, f is 1 as a float. */
  public static final float FORWARD_LIMIT = 0x1p26f;

  /** From here on, f' is 0 as a float: half of the smallest one is rounded to even. */
  public static final float DERIVATIVE_LIMIT = 0x1p75f;

  /** Keeps the square of a reciprocal, and what rounding it takes off, out of the subnormals. */
  public static final float SCALE = 0x1p32f;

  /** Takes the square of {@link #SCALE} off again. */
  public static final float UNSCALE = 0x1p-64f;

  private SoftsignFunction() {}

  /**
   * f(x).
   *
   * @param x the argument
   * @return the value
   */
  public static float forward(float x) {
    float limited = Clamp.forward(x, -FORWARD_LIMIT, FORWARD_LIMIT);
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

  /**
   * f'(x).
   *
   * @param x the argument
   * @return the derivative
   */
  public static float derivative(float x) {
    float magnitude = Math.min(Math.abs(x), DERIVATIVE_LIMIT);
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
}
