package io.github.relu4j.internal.arithmetic;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

import jdk.incubator.vector.FloatVector;

/** A sixth of an unevaluated sum, as if rounded once or nearly so. */
public final class Sixth {

  /** The float nearest to 1/6. */
  public static final float FACTOR = 1f / 6;

  private Sixth() {}

  /**
   * {@code (high + low) / 6}: what the rounded quotient leaves over is exact, by fma, and corrects
   * it.
   *
   * @param high the sum rounded
   * @param low what rounding it took off
   */
  public static float of(float high, float low) {
    float quotient = high * FACTOR;
    float rest = fma(quotient, -6f, high) + low;
    return fma(rest, FACTOR, quotient);
  }

  /**
   * {@link #of} with what is left over negated, so that a high of -0 gives -0.
   *
   * @param negated the sum rounded, negated
   * @param high the sum rounded
   * @param low what rounding it took off
   */
  public static float ofNegated(float negated, float high, float low) {
    float quotient = high * FACTOR;
    float rest = fma(quotient, 6f, negated) - low;
    return fma(rest, -FACTOR, quotient);
  }

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /** {@code (high + low) / 6}. */
    public static FloatVector of(FloatVector high, FloatVector low) {
      FloatVector quotient = high.mul(FACTOR);
      FloatVector rest = Lanes.fma(quotient, -6f, high).add(low);
      return Lanes.fma(rest, FACTOR, quotient);
    }

    /** {@link #of} with what is left over negated, so that a high of -0 gives -0. */
    public static FloatVector ofNegated(FloatVector negated, FloatVector high, FloatVector low) {
      FloatVector quotient = high.mul(FACTOR);
      FloatVector rest = Lanes.fma(quotient, 6f, negated).sub(low);
      return Lanes.fma(rest, -FACTOR, quotient);
    }
  }
}
