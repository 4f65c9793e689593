package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;

import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.Step;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * alpha where {@code 0 < alpha x + beta < 1}, else 0; both comparisons are exact, as if nothing
 * were rounded.
 *
 * <p><b>Above 0.</b> A sum that is rounded once has the sign of the exact sum, unless it
 * underflows. So where that could be, alpha and beta are multiplied by a power of two first, or are
 * +-1 and 0 for a beta of 0. Elsewhere a sum other than 0 is 2^-149 at least: with |alpha| from
 * 2^23 on it is a multiple of 2^-149; else |alpha x| is under half of |beta|, so that the sum is
 * over half of |beta|, or it is at least that, and then a multiple of 2^-48 |beta| / 2.
 *
 * <p><b>Below 1.</b> 1 - beta is kept as a rounded difference and its exact error: the result is
 * the sign of d + error, d = 1 - beta - alpha x by one fma. Rounding is monotonic, so d + error can
 * have a wrong sign only if it is 0 and d not exact. But where d is as small as that error, half a
 * last place of 1 - beta, it is exact: a multiple of 2^-24 of that half, since alpha x, of 48 bits,
 * is then as large as 1 - beta. With beta = 1 there is no error and d is -alpha x, which could
 * underflow; the sign of alpha is enough then.
 */
public final class HardSigmoidLinearDerivative {

  /** Under it beta is so small that a sum beside it may underflow. */
  private static final float SMALL_BETA = 0x1p-20f;

  /** Up to it, alpha times {@link #UP} is a float. */
  private static final float SMALL_ALPHA = 0x1p23f;

  private static final float UP = 0x1p104f;

  private HardSigmoidLinearDerivative() {}

  /**
   * f'(x).
   *
   * @param x the argument
   * @param alpha the slope
   * @param beta the value at 0
   * @return alpha or +0
   */
  public static float of(float x, float alpha, float beta) {
    float aboveZero = fma(x, slopeAtZero(alpha, beta), valueAtZero(alpha, beta));
    float belowOne = fma(-slopeAtOne(alpha, beta), x, 1f - beta) + errorAtOne(beta);
    return Step.at(Math.min(aboveZero, belowOne)) * alpha + 0f;
  }

  /**
   * Whether 1 - beta is exact, and no sum beside 0 or 1 underflows.
   *
   * @param beta the value at 0
   * @return true for the usual betas
   */
  public static boolean isPlain(float beta) {
    return beta >= 0.5f && beta < 1f;
  }

  /**
   * {@link #of} for a beta that {@link #isPlain}.
   *
   * @param x the argument
   * @param alpha the slope
   * @param beta the value at 0
   * @return alpha or +0
   */
  public static float plain(float x, float alpha, float beta) {
    float aboveZero = fma(x, alpha, beta);
    // x as the other factor here: with it in the same place C2 could leave the loop scalar.
    float belowOne = fma(-alpha, x, 1f - beta);
    return Step.at(Math.min(aboveZero, belowOne)) * alpha + 0f;
  }

  /**
   * What x is multiplied with to be compared with 0.
   *
   * @param alpha the slope
   * @param beta the value at 0
   * @return alpha, or what has its sign
   */
  private static float slopeAtZero(float alpha, float beta) {
    return beta == 0f ? Math.copySign(1f, alpha) : alpha * scale(alpha, beta);
  }

  /**
   * What is added to be compared with 0.
   *
   * @param alpha the slope
   * @param beta the value at 0
   * @return beta, or as many times beta as {@link #slopeAtZero} is alpha
   */
  private static float valueAtZero(float alpha, float beta) {
    return beta * scale(alpha, beta);
  }

  private static float scale(float alpha, float beta) {
    return Math.abs(alpha) < SMALL_ALPHA && Math.abs(beta) < SMALL_BETA ? UP : 1f;
  }

  /**
   * What x is multiplied with to be compared with 1.
   *
   * @param alpha the slope
   * @param beta the value at 0
   * @return alpha, or what has its sign
   */
  private static float slopeAtOne(float alpha, float beta) {
    return beta == 1f ? Math.copySign(1f, alpha) : alpha;
  }

  /**
   * What 1 - beta loses when it is rounded, exactly (D. E. Knuth's sum).
   *
   * @param beta the value at 0
   * @return the error
   */
  private static float errorAtOne(float beta) {
    float difference = 1f - beta;
    float ofBeta = difference - 1f;
    return (1f - (difference - ofBeta)) - (beta + ofBeta);
  }

  /** The same in vectors. */
  public static final class Vectors {

    private Vectors() {}

    /**
     * f'(x).
     *
     * @param x the arguments
     * @param alpha the slope
     * @param beta the value at 0
     * @return alpha or +0
     */
    public static FloatVector of(FloatVector x, float alpha, float beta) {
      FloatVector aboveZero = Lanes.fma(x, slopeAtZero(alpha, beta), valueAtZero(alpha, beta));
      FloatVector belowOne =
          Lanes.fma(x, -slopeAtOne(alpha, beta), 1f - beta).add(errorAtOne(beta));
      return between(x, alpha, aboveZero, belowOne);
    }

    /**
     * {@link #of} for a beta that {@link #isPlain}.
     *
     * @param x the arguments
     * @param alpha the slope
     * @param beta the value at 0
     * @return alpha or +0
     */
    public static FloatVector plain(FloatVector x, float alpha, float beta) {
      return between(x, alpha, Lanes.fma(x, alpha, beta), Lanes.fma(x, -alpha, 1f - beta));
    }

    private static FloatVector between(
        FloatVector x, float alpha, FloatVector aboveZero, FloatVector belowOne) {
      // alpha, but NaN where x is NaN or infinite; of these an infinite x is outside of the limits.
      return Lanes.fma(x, 0f, alpha)
          .blend(0f, aboveZero.compare(VectorOperators.LE, 0f))
          .blend(0f, belowOne.compare(VectorOperators.LE, 0f));
    }
  }
}
