package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.EluDerivative.P2;
import static io.github.relu4j.internal.formula.EluDerivative.P3;
import static io.github.relu4j.internal.formula.EluDerivative.P4;
import static io.github.relu4j.internal.formula.EluDerivative.P5;
import static io.github.relu4j.internal.formula.EluDerivative.P6;

import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * e / (1 + e)^2 with e = e^-|x|, the derivative of the sigmoid. With a rate and a height it is
 * height * e / (1 + e)^2 with e = e^-|rate x|, which is the derivative of tanh as well: see {@link
 * TanhDerivative}.
 *
 * <p>It is height * a (1 - a) with {@code a = e / (1 + e)}, at most 1/2. With {@code |rate x| = r -
 * j ln 2} and {@code S = 2^j},
 *
 * <pre>
 * a = S / (1 + S + P(r)),   P(r) = e^r - 1      // the polynomial of EluDerivative
 * </pre>
 *
 * <p>1 - a does not cancel, and a is S times a rounded reciprocal, so it has no rounding error of
 * its own: a (1 - a) is one fma, and what that fma rounds off is known exactly from a second one.
 * The error of the reciprocal itself, its residual on a denominator that is kept as high + low, is
 * added to that rest, times the slope 1 - 2 a. So what remains is half an ULP from the last
 * addition and the error of P.
 */
public final class SigmoidDerivative implements StagedFunction<Object> {

  /**
   * From this |rate x| on the result is under 2^-159 for heights up to 4: see {@link
   * SigmoidForward#EXPONENT_OFFSET}. S is at least 2^-163 there.
   */
  private static final float HIGHEST = 113f;

  /**
   * Keeps S, and its products with residuals of 2^-24 and less, in the normal range: more than what
   * {@link SigmoidForward} needs, which has no such products.
   */
  private static final int EXPONENT_OFFSET = 90;

  /** Undoes {@link #EXPONENT_OFFSET}. */
  private static final float UNSCALE = 0x1p-90f;

  /** Adds and subtracts to round to integers. */
  private static final float ROUNDER = ExponentReduction.rounder(EXPONENT_OFFSET);

  /** {@link #ROUNDER} with the bit set where a float has its sign: for -S. */
  private static final float NEGATING_ROUNDER = ROUNDER + 0x100;

  /**
   * Added to a, it changes none of 2^-85 and above, and keeps the others out of the subnormal
   * range, where each of the operations with a would take over a hundred cycles on an Intel
   * processor. So small an a is 0 beside 1.
   */
  private static final float SMALLEST_SHARE = 0x1p-110f;

  /** A sum with {@link #NEGATING_ROUNDER} below it tells that the result rounds to 0. */
  private static final float LOWEST_ROUNDED = NEGATING_ROUNDER - 154;

  // Fields of a class, not of a record, whose fields C2 takes for constants: then a stage's loop
  // was scalar, 3.5 ns an element instead of 1.1, in five of twelve runs on JDK 17.
  private final float rate;
  private final float highestArgument;
  private final float unscaledHeight;

  /** The derivative of the sigmoid. */
  public SigmoidDerivative() {
    this(1f, 1f);
  }

  /**
   * A multiple of it, at a multiple of x.
   *
   * @param rate a power of two, so that rate * x is exact
   * @param height a power of two
   */
  SigmoidDerivative(float rate, float height) {
    this.rate = rate;
    this.highestArgument = HIGHEST / rate;
    this.unscaledHeight = UNSCALE * height;
  }

  @Override
  public float argument(Object activation, float x) {
    return Math.min(Math.abs(x), highestArgument) * rate;
  }

  @Override
  public float scale(Object activation, float t) {
    return PowerOfTwo.of(exponent(t) + EXPONENT_OFFSET);
  }

  /** P(r). */
  @Override
  public float expansion(Object activation, float t, float scale) {
    float r = ExponentReduction.remainder(t, -exponent(t));
    float z = r * r;
    return fma(z, fma(z, fma(z, P6, fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public float core(Object activation, float t, float scale, float p) {
    float high = Fma.ofExactProduct(scale, UNSCALE, 1f) + p;
    float low = Fma.ofExactProduct(scale, UNSCALE, 1f - high) + p;
    float negated = -1f / high;
    float residual = fma(negated, low, fma(negated, high, 1f));
    float scaledShare = negated * -scale;
    float negatedShare = Fma.ofExactProduct(scaledShare, -UNSCALE, -SMALLEST_SHARE);
    float product = fma(scaledShare, negatedShare, scaledShare);
    float rest = fma(scaledShare, negatedShare, scaledShare - product);
    float slope = Fma.ofExactProduct(negatedShare, 2f, 1f);
    return (product + fma(scaledShare * residual, slope, rest)) * unscaledHeight;
  }

  private static float exponent(float t) {
    return ExponentReduction.nearestInteger(t, -ExponentReduction.LOG2_E, ROUNDER);
  }

  /**
   * The same in vectors.
   *
   * @param rate a power of two
   * @param height a power of two
   */
  public record Vectors(float rate, float height) implements StagedVectorFunction<Object> {

    /** The derivative of the sigmoid. */
    public Vectors() {
      this(1f, 1f);
    }

    @Override
    public FloatVector reduction(Object activation, FloatVector x) {
      return fma(x.abs(), -ExponentReduction.LOG2_E * rate, NEGATING_ROUNDER);
    }

    @Override
    public FloatVector expansion(Object activation, FloatVector x, FloatVector rounded) {
      FloatVector j = rounded.sub(NEGATING_ROUNDER);
      FloatVector t = x.abs().mul(rate);
      FloatVector r = fma(j, ExponentReduction.LN2_LOW, fma(j, ExponentReduction.LN2_HIGH, t));
      FloatVector z = r.mul(r);
      FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
      return z.fma(z.fma(upper, fma(r, P3, P2)), r);
    }

    @Override
    public FloatVector core(Object activation, FloatVector x, FloatVector rounded, FloatVector p) {
      FloatVector negatedScale = Lanes.powerOfTwo(rounded);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector negatedUnscale = Lanes.broadcast(-UNSCALE);
      FloatVector high = negatedScale.fma(negatedUnscale, one).add(p);
      FloatVector low = negatedScale.fma(negatedUnscale, one.sub(high)).add(p);
      FloatVector negated = Lanes.broadcast(-1f).div(high);
      FloatVector residual = negated.fma(low, negated.fma(high, one));
      FloatVector scaledShare = negated.mul(negatedScale);
      FloatVector negatedShare = fma(scaledShare, -UNSCALE, -SMALLEST_SHARE);
      FloatVector product = scaledShare.fma(negatedShare, scaledShare);
      FloatVector rest = scaledShare.fma(negatedShare, scaledShare.sub(product));
      FloatVector slope = fma(negatedShare, 2f, one);
      FloatVector correction = scaledShare.mul(residual).fma(slope, rest);
      FloatVector density = product.add(correction).mul(UNSCALE * height);
      return density.blend(0f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED));
    }
  }
}
