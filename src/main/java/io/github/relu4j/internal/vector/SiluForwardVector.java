package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SigmoidForward.HIGHEST;
import static io.github.relu4j.internal.maths.SigmoidForward.P2;
import static io.github.relu4j.internal.maths.SigmoidForward.P3;
import static io.github.relu4j.internal.maths.SigmoidForward.P4;
import static io.github.relu4j.internal.maths.SigmoidForward.P5;
import static io.github.relu4j.internal.maths.SigmoidForward.P6;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.maths.SiluForward.LOWEST;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Silu;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.SiluForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link SiluForward} in vectors. Between the stages goes the high part of the remainder; the
 * rounded sum is found again by the one operation that it takes.
 */
public final class SiluForwardVector implements StagedVectorFunction<Silu> {

  @Override
  public FloatVector reduction(Silu silu, FloatVector x) {
    FloatVector integer = fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
    return fma(integer, -ExponentReduction.LN2_HIGH, x);
  }

  @Override
  public FloatVector expansion(Silu silu, FloatVector x, FloatVector high) {
    FloatVector integer = fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
    FloatVector low = integer.mul(-ExponentReduction.LN2_LOW);
    FloatVector r = high.add(low);
    FloatVector z = r.mul(r);
    return z.fma(z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), low);
  }

  @Override
  public FloatVector core(Silu silu, FloatVector x, FloatVector high, FloatVector rest) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector unscale = Lanes.broadcast(UNSCALE);
    FloatVector scale = Lanes.powerOfTwo(fma(x, ExponentReduction.LOG2_E, ROUNDER));
    FloatVector denominator = scale.fma(unscale, one).sub(high.add(rest));
    FloatVector deficit = scale.fma(unscale, one.sub(denominator)).sub(high).sub(rest);
    FloatVector y = Lanes.gateQuotient(x, scale, denominator, deficit);
    return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST))
        .blend(x, x.compare(VectorOperators.GT, HIGHEST));
  }
}
