package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Tanh;
import io.github.relu4j.internal.maths.TanhForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link TanhForward} in vectors. */
public final class TanhForwardVector implements StagedVectorFunction<Tanh> {

  @Override
  public FloatVector reduction(Tanh tanh, FloatVector x) {
    return fma(x.abs(), FACTOR, BIAS).add(ROUNDER);
  }

  @Override
  public FloatVector expansion(Tanh tanh, FloatVector x, FloatVector rounded) {
    FloatVector r = fma(rounded.sub(ROUNDER), HALF_LN2, x.abs());
    FloatVector z = r.mul(r);
    return r.mul(z).fma(fma(z, fma(z, T7, T5), T3), r);
  }

  @Override
  public FloatVector core(Tanh tanh, FloatVector x, FloatVector rounded, FloatVector tangent) {
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector w = scale.add(1f);
    FloatVector u = fma(scale, -2f, w);
    FloatVector negated = Lanes.broadcast(-1f).div(u.fma(tangent, w));
    FloatVector y = w.fma(tangent, u).mul(negated);
    FloatVector left = y.fma(u, w).fma(tangent, y.fma(w, u));
    FloatVector corrected = left.fma(negated, y);
    FloatVector limited = corrected.blend(-1f, rounded.compare(VectorOperators.LT, LOWEST_ROUNDED));
    return Lanes.withSignOf(x, limited);
  }
}
