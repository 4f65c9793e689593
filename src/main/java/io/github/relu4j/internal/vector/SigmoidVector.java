package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SigmoidForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Sigmoid;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogisticDensity;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;

/** {@link io.github.relu4j.internal.maths.SigmoidForward} and its derivative in vectors. */
public final class SigmoidVector implements VectorKernel<Sigmoid> {

  private static final FloatVector DENSITY_HIGHEST = Lanes.broadcast(LogisticDensity.HIGHEST);
  private static final FloatVector HEIGHT = Lanes.broadcast(-LogisticDensity.UNSCALE);
  private static final FloatVector INVERSE_HEIGHT = Lanes.broadcast(-1f);

  @Override
  public FloatVector forward(Sigmoid sigmoid, FloatVector x) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector unscale = Lanes.broadcast(UNSCALE);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector t = Lanes.atMost(Lanes.atLeast(x, LOWEST), Lanes.broadcast(HIGHEST));
    FloatVector rounded = fma(t, ExponentReduction.LOG2_E, rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = Lanes.remainder(t, rounded.sub(rounder));
    FloatVector tail = fma(r, fma(r, fma(r, fma(r, P6, P5), P4), P3), P2);
    FloatVector p = r.mul(r).fma(tail, r);
    FloatVector high = scale.fma(unscale, one).sub(p);
    FloatVector low = scale.fma(unscale, one.sub(high)).sub(p);
    return Lanes.negatedReciprocal(Lanes.broadcast(-1f), high, low, one).mul(scale).mul(-UNSCALE);
  }

  @Override
  public FloatVector derivative(Sigmoid sigmoid, FloatVector x) {
    FloatVector t = Lanes.atMost(x.abs(), DENSITY_HIGHEST);
    return LogisticDensityVector.of(t, HEIGHT, INVERSE_HEIGHT);
  }
}
