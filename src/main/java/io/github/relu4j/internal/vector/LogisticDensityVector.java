package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogisticDensity.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogisticDensity;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link LogisticDensity} in vectors.
 *
 * @param rate a power of two
 * @param height a power of two
 * @param <A> the activation whose derivative this is
 */
public record LogisticDensityVector<A>(float rate, float height)
    implements StagedVectorFunction<A> {

  @Override
  public FloatVector reduction(A activation, FloatVector x) {
    return fma(x.abs(), -ExponentReduction.LOG2_E * rate, NEGATING_ROUNDER);
  }

  @Override
  public FloatVector expansion(A activation, FloatVector x, FloatVector rounded) {
    FloatVector j = rounded.sub(NEGATING_ROUNDER);
    FloatVector t = x.abs().mul(rate);
    FloatVector r = fma(j, ExponentReduction.LN2_LOW, fma(j, ExponentReduction.LN2_HIGH, t));
    FloatVector z = r.mul(r);
    FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
    return z.fma(z.fma(upper, fma(r, P3, P2)), r);
  }

  @Override
  public FloatVector core(A activation, FloatVector x, FloatVector rounded, FloatVector p) {
    FloatVector negatedScale = Lanes.powerOfTwo(rounded);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector negatedUnscale = Lanes.broadcast(-UNSCALE);
    FloatVector high = negatedScale.fma(negatedUnscale, one).add(p);
    FloatVector low = negatedScale.fma(negatedUnscale, one.sub(high)).add(p);
    FloatVector negated = Lanes.broadcast(-1f).div(high);
    FloatVector residual = negated.fma(low, negated.fma(high, one));
    FloatVector scaledShare = negated.mul(negatedScale);
    FloatVector negatedShare = scaledShare.mul(negatedUnscale);
    FloatVector product = scaledShare.fma(negatedShare, scaledShare);
    FloatVector rest = scaledShare.fma(negatedShare, scaledShare.sub(product));
    FloatVector slope = fma(negatedShare, 2f, one);
    FloatVector correction = scaledShare.mul(residual).fma(slope, rest);
    FloatVector density = product.add(correction).mul(UNSCALE * height);
    return density.blend(0f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED));
  }
}
