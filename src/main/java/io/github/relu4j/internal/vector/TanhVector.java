package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Tanh;
import io.github.relu4j.internal.maths.LogisticDensity;
import io.github.relu4j.internal.maths.TanhForward;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link TanhForward} and its derivative in vectors. */
public final class TanhVector implements VectorKernel<Tanh> {

  private static final FloatVector LN2_HALF_HIGH = Lanes.constant(HALF_LN2_HIGH);
  private static final FloatVector LN2_HALF_LOW = Lanes.constant(HALF_LN2_LOW);
  private static final FloatVector HALF = Lanes.constant(0.5f);
  private static final FloatVector MINUS_HALF = Lanes.constant(-0.5f);
  private static final FloatVector Q2 = Lanes.constant(TanhForward.Q2);
  private static final FloatVector Q3 = Lanes.constant(TanhForward.Q3);
  private static final FloatVector Q4 = Lanes.constant(TanhForward.Q4);
  private static final FloatVector Q5 = Lanes.constant(TanhForward.Q5);
  private static final FloatVector Q6 = Lanes.constant(TanhForward.Q6);
  private static final IntVector SIGN = Lanes.bits(Lanes.constant(-0f));

  @Override
  public FloatVector forward(Tanh tanh, FloatVector x) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector t = Lanes.atMost(x.abs(), HIGHEST);
    FloatVector rounded = fma(t, FACTOR, rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector j = rounded.sub(rounder);
    FloatVector r = j.fma(LN2_HALF_LOW, j.fma(LN2_HALF_HIGH, t));
    FloatVector z = r.mul(r);
    FloatVector tail = r.fma(r.fma(r.fma(r.fma(Q6, Q5), Q4), Q3), Q2);
    FloatVector q = z.fma(tail, r);
    FloatVector qLow = z.fma(tail, r.sub(q));
    return withSignOf(x, negatedQuotient(scale, q, qLow));
  }

  /** N / (1 - N) for {@code N = (1 - scale) / 2 + scale * (q + qLow)}, negated. */
  private static FloatVector negatedQuotient(FloatVector scale, FloatVector q, FloatVector qLow) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector half = scale.fma(MINUS_HALF, HALF);
    FloatVector n = scale.fma(q, half);
    FloatVector nLow = scale.fma(qLow, scale.fma(q, half.sub(n)));
    FloatVector d = one.sub(n);
    FloatVector dLow = one.sub(d).sub(n).sub(nLow);
    FloatVector negated = Lanes.broadcast(-1f).div(d);
    FloatVector residual = negated.fma(dLow, negated.fma(d, one));
    return n.fma(negated, n.fma(residual, nLow).mul(negated));
  }

  /** A y whose sign is set, with the sign of x: flipped where that of x is not set. */
  private static FloatVector withSignOf(FloatVector x, FloatVector y) {
    IntVector flip = SIGN.lanewise(VectorOperators.AND_NOT, Lanes.bits(x));
    return Lanes.bits(y).lanewise(VectorOperators.XOR, flip).reinterpretAsFloats();
  }

  @Override
  public FloatVector derivative(Tanh tanh, FloatVector x) {
    FloatVector t = Lanes.atMost(x.abs(), LogisticDensity.HIGHEST / 2);
    return LogisticDensityVector.of(t.add(t), 4f);
  }
}
