package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Tanh;
import io.github.relu4j.internal.maths.LogisticDensity;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** {@link io.github.relu4j.internal.maths.TanhForward} and its derivative in vectors. */
public final class TanhVector implements VectorKernel<Tanh> {

  private static final LogisticDensity<Tanh> DERIVATIVE = new LogisticDensity<>(2f, 4f);

  @Override
  public FloatVector forward(Tanh tanh, FloatVector x) {
    FloatVector t = Lanes.atMost(x.abs(), HIGHEST);
    FloatVector rounded = fma(t, FACTOR, ROUNDER);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector j = rounded.sub(ROUNDER);
    FloatVector r = Lanes.remainder(t, j, HALF_LN2_HIGH, HALF_LN2_LOW);
    FloatVector z = r.mul(r);
    FloatVector tail = fma(r, fma(r, fma(r, fma(r, Q6, Q5), Q4), Q3), Q2);
    FloatVector q = z.fma(tail, r);
    FloatVector qLow = z.fma(tail, r.sub(q));
    return withSignOf(x, negatedQuotient(scale, q, qLow));
  }

  /** N / (1 - N) for {@code N = (1 - scale) / 2 + scale * (q + qLow)}, negated. */
  private static FloatVector negatedQuotient(FloatVector scale, FloatVector q, FloatVector qLow) {
    FloatVector scaledQ = scale.mul(q);
    FloatVector half = fma(scale, -0.5f, FloatVector.broadcast(scale.species(), 0.5f));
    FloatVector n = half.add(scaledQ);
    FloatVector nLow = scale.fma(qLow, half.sub(n).add(scaledQ));
    FloatVector d = Lanes.oneMinus(n);
    FloatVector dLow = Lanes.oneMinus(d).sub(n).sub(nLow);
    FloatVector negated = Lanes.negatedReciprocal(d);
    FloatVector residual = negated.fma(dLow, fma(negated, d, 1f));
    return n.fma(negated, n.fma(residual, nLow).mul(negated));
  }

  /** The magnitude of y with the sign of x. */
  private static FloatVector withSignOf(FloatVector x, FloatVector y) {
    IntVector sign = Lanes.bits(x).and(Integer.MIN_VALUE);
    IntVector magnitude = Lanes.bits(y).and(Integer.MAX_VALUE);
    return magnitude.or(sign).reinterpretAsFloats();
  }

  @Override
  public FloatVector derivative(Tanh tanh, FloatVector x) {
    return LogisticDensityVector.of(DERIVATIVE, x);
  }
}
