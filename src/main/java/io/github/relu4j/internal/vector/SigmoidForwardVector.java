package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SigmoidForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.SigmoidForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link SigmoidForward} in vectors.
 *
 * @param mirrored whether it is that of -x
 * @param <A> the activation, of which nothing is read
 */
public record SigmoidForwardVector<A>(boolean mirrored) implements StagedVectorFunction<A> {

  @Override
  public FloatVector reduction(A activation, FloatVector x) {
    return fma(x, mirrored ? -ExponentReduction.LOG2_E : ExponentReduction.LOG2_E, ROUNDER);
  }

  @Override
  public FloatVector expansion(A activation, FloatVector x, FloatVector rounded) {
    FloatVector r = Lanes.remainder(mirrored ? x.neg() : x, rounded.sub(ROUNDER));
    FloatVector z = r.mul(r);
    FloatVector tail = z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2));
    return z.fma(tail, r);
  }

  @Override
  public FloatVector core(A activation, FloatVector x, FloatVector rounded, FloatVector p) {
    FloatVector unscale = Lanes.broadcast(UNSCALE);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector high = scale.fma(unscale, one).sub(p);
    FloatVector low = scale.fma(unscale, one.sub(high)).sub(p);
    FloatVector negated = Lanes.broadcast(-1f).div(high);
    FloatVector residual = negated.fma(low, negated.fma(high, one));
    FloatVector scaled = negated.mul(scale);
    FloatVector y = scaled.fma(residual, scaled).mul(-UNSCALE);
    return y.blend(0f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED))
        .blend(one, rounded.compare(VectorOperators.GT, HIGHEST_ROUNDED));
  }
}
