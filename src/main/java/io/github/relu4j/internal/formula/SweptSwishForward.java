package io.github.relu4j.internal.formula;

import static io.github.relu4j.internal.arithmetic.Fma.fma;
import static io.github.relu4j.internal.arithmetic.Lanes.fma;
import static io.github.relu4j.internal.formula.SigmoidForward.EXPONENT_OFFSET;
import static io.github.relu4j.internal.formula.SigmoidForward.P2;
import static io.github.relu4j.internal.formula.SigmoidForward.P3;
import static io.github.relu4j.internal.formula.SigmoidForward.P4;
import static io.github.relu4j.internal.formula.SigmoidForward.P5;
import static io.github.relu4j.internal.formula.SigmoidForward.P6;
import static io.github.relu4j.internal.formula.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.formula.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.formula.SiluForward.HIGHEST;
import static io.github.relu4j.internal.formula.SiluForward.LOWEST;

import io.github.relu4j.internal.arithmetic.Clamp;
import io.github.relu4j.internal.arithmetic.ExponentReduction;
import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.arithmetic.PowerOfTwo;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.kernel.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * x / (1 + e^-z) with z = beta x in floats, in half of the time of {@link SwishForward}: the
 * formula of {@link SiluForward} with a second part of z,
 *
 * <pre>
 * z + tail = beta x                       // exactly, tail the residual of the product
 * r = high + low                          // high = z - j LN2_HIGH exactly, low = tail - j LN2_LOW
 * </pre>
 *
 * <p>and all else as there.
 *
 * <p>The tail is at most 2^-18, so low is rounded where it was, and the shares of the error are as
 * for SiLU. Together they may be above 1 ULP. So this is for the beta alone for which all floats
 * were swept: 1.702, where the worst found is 0.98.
 *
 * <p>The beta must be from 1 to 2. Where z is below LOWEST, |x| is then not above |z|, so the
 * result is under 2^-159 as it is there.
 *
 * @param beta the steepness
 * @param <A> the activation
 */
public record SweptSwishForward<A>(FloatParameter<A> beta) implements StagedFunction<A> {

  @Override
  public float argument(A activation, float x) {
    float steepness = beta.of(activation);
    return Clamp.forward(x, LOWEST / steepness, HIGHEST / steepness);
  }

  @Override
  public float scale(A activation, float t) {
    return PowerOfTwo.of(SiluForward.exponent(t * beta.of(activation)) + EXPONENT_OFFSET);
  }

  @Override
  public float expansion(A activation, float t, float scale) {
    float steepness = beta.of(activation);
    float z = t * steepness;
    float tail = fma(t, steepness, -z);
    float integer = SiluForward.exponent(z);
    float low = fma(integer, -ExponentReduction.LN2_LOW, tail);
    float r = ExponentReduction.highRemainder(z, integer) + low;
    float square = r * r;
    return fma(square, fma(square, fma(square, P6, fma(r, P5, P4)), fma(r, P3, P2)), low);
  }

  @Override
  public float core(A activation, float t, float scale, float rest) {
    float z = t * beta.of(activation);
    float high = ExponentReduction.highRemainder(z, SiluForward.exponent(z));
    float denominator = Fma.ofExactProduct(scale, UNSCALE, 1f) - (high + rest);
    float deficit = Fma.ofExactProduct(scale, UNSCALE, 1f - denominator) - high - rest;
    return GateQuotient.of(t, scale, denominator, deficit);
  }

  @Override
  public float finish(A activation, float x, float core) {
    return GateQuotient.orX(x, core, HIGHEST / beta.of(activation));
  }

  /**
   * The same in vectors.
   *
   * @param beta the steepness
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> beta) implements StagedVectorFunction<A> {

    @Override
    public FloatVector reduction(A activation, FloatVector x) {
      FloatVector z = x.mul(beta.of(activation));
      FloatVector integer = fma(z, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      return fma(integer, -ExponentReduction.LN2_HIGH, z);
    }

    @Override
    public FloatVector expansion(A activation, FloatVector x, FloatVector high) {
      FloatVector steepness = Lanes.broadcast(beta.of(activation));
      FloatVector z = x.mul(steepness);
      FloatVector tail = x.fma(steepness, z.neg());
      FloatVector integer = fma(z, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
      FloatVector low = fma(integer, -ExponentReduction.LN2_LOW, tail);
      FloatVector r = high.add(low);
      FloatVector square = r.mul(r);
      return square.fma(
          square.fma(square.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), low);
    }

    @Override
    public FloatVector core(A activation, FloatVector x, FloatVector high, FloatVector rest) {
      float steepness = beta.of(activation);
      FloatVector one = Lanes.broadcast(1f);
      FloatVector unscale = Lanes.broadcast(UNSCALE);
      FloatVector scale =
          Lanes.powerOfTwo(fma(x.mul(steepness), ExponentReduction.LOG2_E, ROUNDER));
      FloatVector denominator = scale.fma(unscale, one).sub(high.add(rest));
      FloatVector deficit = scale.fma(unscale, one.sub(denominator)).sub(high).sub(rest);
      FloatVector y = GateQuotient.Vectors.of(x, scale, denominator, deficit);
      return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST / steepness))
          .blend(x, x.compare(VectorOperators.GT, HIGHEST / steepness));
    }
  }
}
