package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SigmoidForward.HIGHEST_ROUNDED;
import static io.github.relu4j.internal.maths.SigmoidForward.P2;
import static io.github.relu4j.internal.maths.SigmoidForward.P3;
import static io.github.relu4j.internal.maths.SigmoidForward.P4;
import static io.github.relu4j.internal.maths.SigmoidForward.P5;
import static io.github.relu4j.internal.maths.SigmoidForward.P6;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.maths.SiluForward.LOWEST_ROUNDED;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Silu;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.SiluForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SiluForward} in vectors. */
public final class SiluForwardVector implements StagedVectorFunction<Silu> {

  @Override
  public FloatVector reduction(Silu silu, FloatVector x) {
    return fma(x, ExponentReduction.LOG2_E, ROUNDER);
  }

  @Override
  public FloatVector expansion(Silu silu, FloatVector x, FloatVector rounded) {
    FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
    FloatVector z = r.mul(r);
    return z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2));
  }

  @Override
  public FloatVector core(Silu silu, FloatVector x, FloatVector rounded, FloatVector tail) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector unscale = Lanes.broadcast(UNSCALE);
    FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
    FloatVector z = r.mul(r);
    FloatVector p = z.fma(tail, r);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector negated = p.sub(scale.fma(unscale, one));
    FloatVector low = z.fma(tail, r.sub(scale.fma(unscale, one.add(negated))));
    FloatVector quotient = Lanes.broadcast(-1f).div(negated);
    FloatVector residual = quotient.fma(low, quotient.fma(negated, one));
    FloatVector scaled = quotient.mul(scale);
    FloatVector y = x.fma(scaled, x.mul(scaled).mul(residual)).mul(unscale);
    return y.blend(-0f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED))
        .blend(x, rounded.compare(VectorOperators.GT, HIGHEST_ROUNDED));
  }
}
