package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Exponential;
import io.github.relu4j.internal.maths.EluDerivative;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.ExponentialForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link ExponentialForward} in vectors. The power of two is cut into other factors, which changes
 * no bit, since all products but the last are exact.
 */
public final class ExponentialVector
    implements StagedVectorFunction<Exponential>, NeedsLaterCompiler {

  @Override
  public FloatVector reduction(Exponential exponential, FloatVector x) {
    return fma(x, ExponentReduction.LOG2_E, Lanes.broadcast(ROUNDER));
  }

  @Override
  public FloatVector expansion(Exponential exponential, FloatVector x, FloatVector rounded) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
    FloatVector z = r.mul(r);
    FloatVector p6 = Lanes.broadcast(EluDerivative.P6);
    FloatVector upper = z.fma(p6, fma(r, EluDerivative.P5, EluDerivative.P4));
    FloatVector tail = z.fma(upper, fma(r, EluDerivative.P3, EluDerivative.P2));
    return r.fma(r.fma(tail, one), one);
  }

  @Override
  public FloatVector core(
      Exponential exponential, FloatVector x, FloatVector rounded, FloatVector expansion) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector half = fma(rounded.sub(rounder), 0.5f, rounder);
    FloatVector rest = rounded.sub(half).add(rounder);
    FloatVector y = expansion.mul(Lanes.powerOfTwo(half)).mul(Lanes.powerOfTwo(rest));
    return y.blend(0f, x.compare(VectorOperators.LT, LOWEST))
        .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, HIGHEST));
  }
}
