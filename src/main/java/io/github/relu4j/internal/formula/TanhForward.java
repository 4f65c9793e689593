package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.internal.arithmetic.Step;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * tanh by the addition theorem: with {@code |x| = r - j ln(2) / 2}, {@code S = 2^j} and {@code T =
 * tanh r},
 *
 * <pre>
 * tanh |x| = (U + W T) / (W + U T),   U = 1 - S,   W = 1 + S
 * </pre>
 *
 * <p>U and W are exact down to j = -23, and where j is 0 the quotient is T itself, so nothing
 * cancels. The quotient is taken once, roughly, and then corrected by what it leaves over, {@code
 * (U - y W) + T (W - y U)}: of that, U - y W loses next to nothing, because it has few bits left.
 * What remains is the rounding of W - y U, of T and of the last addition; the first two count at
 * most a quarter of an ULP each, since r is taken from -0.087 to 0.26 and not evenly about 0: j = 0
 * reaches up to where tanh passes 1/4 and its ULP doubles.
 *
 * <p>r is exact but for the error of the constant ({@link ExponentReduction#LN2}): j times {@link
 * #HALF_LN2} is a multiple of 2^-25, and so is |x| unless it is so small that j is 0 or -1.
 */
public final class TanhForward implements StagedFunction<Object> {

  /** Above this |x| the result rounds to 1; S is then still a normal float. */
  private static final float HIGHEST = 9.1f;

  /** -2 / ln 2. */
  private static final float FACTOR = -0x1.715476p1f;

  /** Makes j = 0 reach further up. */
  private static final float BIAS = 0.25f;

  /** Adds and subtracts to round to integers. */
  private static final float ROUNDER = ExponentReduction.rounder(0);

  /** A sum with {@link #ROUNDER} below it tells that |x| is above HIGHEST. */
  private static final float LOWEST_ROUNDED = ROUNDER - 26;

  /** ln(2) / 2. */
  private static final float HALF_LN2 = ExponentReduction.LN2 / 2;

  // tanh r = r + r^3 (T3 + ...), relative error 4.0e-9: docs/coefficients/tanh.sollya
  private static final float T3 = -0x1.555506p-2f;
  private static final float T5 = 0x1.10d952p-3f;
  private static final float T7 = -0x1.a3a7e6p-5f;

  @Override
  public float argument(Object activation, float x) {
    return Math.min(Math.abs(x), HIGHEST);
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.upToOne(exponent(t));
  }

  /** T. */
  @Override
  public float expansion(Object activation, float t, float scale) {
    float r = fma(exponent(t), HALF_LN2, t);
    float z = r * r;
    return fma(r * z, fma(fma(z, T7, T5), z, T3), r);
  }

  /** Minus the magnitude. */
  @Override
  public float core(Object activation, float t, float scale, float tangent) {
    float w = scale + 1f;
    // Not 1 - S: where S is lost in W, U must lose twice as much for the quotient to stay right.
    float u = Fma.ofExactProduct(scale, -2f, w);
    float negated = -1f / fma(u, tangent, w);
    float y = fma(w, tangent, u) * negated;
    float left = fma(fma(y, u, w), tangent, fma(y, w, u));
    return fma(left, negated, y);
  }

  @Override
  public float finish(Object activation, float x, float core) {
    return core * -Step.sign(x);
  }

  private static float exponent(float t) {
    return (fma(t, FACTOR, BIAS) + ROUNDER) - ROUNDER;
  }

  /** The same in vectors. */
  public static final class Vectors implements StagedVectorFunction<Object> {

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return fma(x.abs(), FACTOR, BIAS).add(ROUNDER);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      FloatVector r = fma(rounded.sub(ROUNDER), HALF_LN2, x.abs());
      FloatVector z = r.mul(r);
      return r.mul(z).fma(fma(z, fma(z, T7, T5), T3), r);
    }

    @Override
    public FloatVector core(
        Object activation, FloatVector x, FloatVector rounded, FloatVector tangent) {
      FloatVector scale = Lanes.powerOfTwo(rounded);
      FloatVector w = scale.add(1f);
      FloatVector u = fma(scale, -2f, w);
      FloatVector negated = Lanes.broadcast(-1f).div(u.fma(tangent, w));
      FloatVector y = w.fma(tangent, u).mul(negated);
      FloatVector left = y.fma(u, w).fma(tangent, y.fma(w, u));
      FloatVector corrected = left.fma(negated, y);
      FloatVector limited =
          corrected.blend(-1f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED));
      return Lanes.withSignOf(x, limited);
    }
  }
}
