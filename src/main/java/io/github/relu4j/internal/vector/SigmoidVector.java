package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SigmoidForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Sigmoid;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link io.github.relu4j.internal.maths.SigmoidForward} and its derivative in vectors. */
public final class SigmoidVector implements VectorKernel<Sigmoid> {

  @Override
  public FloatVector forward(Sigmoid sigmoid, FloatVector x) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector unscale = Lanes.broadcast(UNSCALE);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector rounded = fma(x, ExponentReduction.LOG2_E, rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = Lanes.remainder(x, rounded.sub(rounder));
    FloatVector z = r.mul(r);
    FloatVector tail = z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2));
    FloatVector p = z.fma(tail, r);
    FloatVector high = scale.fma(unscale, one).sub(p);
    FloatVector low = scale.fma(unscale, one.sub(high)).sub(p);
    FloatVector negated = Lanes.broadcast(-1f).div(high);
    FloatVector residual = negated.fma(low, negated.fma(high, one));
    FloatVector scaled = negated.mul(scale);
    FloatVector y = scaled.fma(residual, scaled).mul(-UNSCALE);
    return y.blend(0f, x.compare(VectorOperators.LT, LOWEST))
        .blend(one, x.compare(VectorOperators.GT, HIGHEST));
  }

  @Override
  public FloatVector derivative(Sigmoid sigmoid, FloatVector x) {
    return LogisticDensityVector.of(x.abs(), 1f);
  }
}
