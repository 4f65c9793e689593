package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Tanh;
import io.github.relu4j.internal.maths.TanhForward;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link TanhForward} and its derivative in vectors. */
public final class TanhVector implements VectorKernel<Tanh> {

  @Override
  public FloatVector forward(Tanh tanh, FloatVector x) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector t = x.abs();
    FloatVector rounded = fma(t, FACTOR, BIAS).add(rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = fma(rounded.sub(rounder), HALF_LN2, t);
    FloatVector z = r.mul(r);
    FloatVector tangent = r.mul(z).fma(fma(z, fma(z, T7, T5), T3), r);
    FloatVector y = negatedQuotient(scale, tangent);
    FloatVector limited = y.blend(-1f, t.compare(VectorOperators.GT, HIGHEST));
    return Lanes.withSignOf(x, limited);
  }

  /** Minus (U + W T) / (W + U T), as {@link TanhForward#core} has it. */
  private static FloatVector negatedQuotient(FloatVector scale, FloatVector tangent) {
    FloatVector w = scale.add(1f);
    FloatVector u = fma(scale, -2f, w);
    FloatVector negated = Lanes.broadcast(-1f).div(u.fma(tangent, w));
    FloatVector y = w.fma(tangent, u).mul(negated);
    FloatVector left = y.fma(u, w).fma(tangent, y.fma(w, u));
    return left.fma(negated, y);
  }

  @Override
  public FloatVector derivative(Tanh tanh, FloatVector x) {
    FloatVector t = x.abs();
    return LogisticDensityVector.of(t.add(t), 4f);
  }
}
