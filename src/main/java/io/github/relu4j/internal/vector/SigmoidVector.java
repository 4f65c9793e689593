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

  private static final LogisticDensity<Sigmoid> DERIVATIVE = new LogisticDensity<>(1f, 1f);

  @Override
  public FloatVector forward(Sigmoid sigmoid, FloatVector x) {
    FloatVector t = Lanes.atMost(Lanes.atLeast(x, LOWEST), HIGHEST);
    FloatVector rounded = fma(t, ExponentReduction.LOG2_E, ROUNDER);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = Lanes.remainder(t, rounded.sub(ROUNDER));
    FloatVector tail = fma(r, fma(r, fma(r, fma(r, P6, P5), P4), P3), P2);
    FloatVector p = r.mul(r).fma(tail, r);
    FloatVector high = fma(scale, UNSCALE, 1f).sub(p);
    FloatVector low = fma(scale, UNSCALE, Lanes.oneMinus(high)).sub(p);
    return Lanes.negatedReciprocal(high, low).mul(scale).mul(-UNSCALE);
  }

  @Override
  public FloatVector derivative(Sigmoid sigmoid, FloatVector x) {
    return LogisticDensityVector.of(DERIVATIVE, x);
  }
}
