package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentialForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Exponential;
import io.github.relu4j.internal.maths.EluDerivative;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.ExponentialForward;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link ExponentialForward} in vectors. The power of two is cut into other factors, which changes
 * no bit, since all products but the last are exact.
 */
public final class ExponentialForwardVector implements VectorKernel<Exponential> {

  @Override
  public FloatVector forward(Exponential exponential, FloatVector x) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector rounded = fma(x, ExponentReduction.LOG2_E, rounder);
    FloatVector r = Lanes.remainder(x, rounded.sub(rounder));
    FloatVector z = r.mul(r);
    FloatVector p6 = Lanes.broadcast(EluDerivative.P6);
    FloatVector upper = z.fma(p6, fma(r, EluDerivative.P5, EluDerivative.P4));
    FloatVector tail = z.fma(upper, fma(r, EluDerivative.P3, EluDerivative.P2));
    FloatVector m = r.fma(r.fma(tail, one), one);
    FloatVector half = fma(rounded.sub(rounder), 0.5f, rounder);
    FloatVector rest = rounded.sub(half).add(rounder);
    FloatVector y = m.mul(Lanes.powerOfTwo(half)).mul(Lanes.powerOfTwo(rest));
    return y.blend(0f, x.compare(VectorOperators.LT, LOWEST))
        .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, HIGHEST));
  }

  @Override
  public FloatVector derivative(Exponential exponential, FloatVector x) {
    return forward(exponential, x);
  }
}
