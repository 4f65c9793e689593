package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.TanhForward.*;

import io.github.relu4j.Tanh;
import io.github.relu4j.internal.maths.LogisticDensity;
import io.github.relu4j.internal.maths.TanhForward;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link TanhForward} and its derivative in vectors. */
public final class TanhVector implements VectorKernel<Tanh> {

  private static final FloatVector LARGEST = Lanes.broadcast(HIGHEST);
  private static final FloatVector FACTORS = Lanes.broadcast(FACTOR);
  private static final FloatVector ROUNDERS = Lanes.broadcast(ROUNDER);
  private static final FloatVector LN2_HALF_HIGH = Lanes.broadcast(HALF_LN2_HIGH);
  private static final FloatVector LN2_HALF_LOW = Lanes.broadcast(HALF_LN2_LOW);
  private static final FloatVector MINUS_ONE = Lanes.broadcast(-1f);
  private static final FloatVector MINUS_HALF = Lanes.broadcast(-0.5f);
  private static final FloatVector HALF = Lanes.broadcast(0.5f);
  private static final FloatVector ONE = Lanes.broadcast(1f);
  private static final FloatVector Q2 = Lanes.broadcast(TanhForward.Q2);
  private static final FloatVector Q3 = Lanes.broadcast(TanhForward.Q3);
  private static final FloatVector Q4 = Lanes.broadcast(TanhForward.Q4);
  private static final FloatVector Q5 = Lanes.broadcast(TanhForward.Q5);
  private static final FloatVector Q6 = Lanes.broadcast(TanhForward.Q6);
  private static final IntVector SIGN = Lanes.bits(Lanes.broadcast(-0f));

  private static final FloatVector DENSITY_HIGHEST = Lanes.broadcast(LogisticDensity.HIGHEST / 2);
  private static final FloatVector HEIGHT = Lanes.broadcast(-4 * LogisticDensity.UNSCALE);
  private static final FloatVector INVERSE_HEIGHT = Lanes.broadcast(-0.25f);

  @Override
  public FloatVector forward(Tanh tanh, FloatVector x) {
    FloatVector t = Lanes.atMost(x.abs(), LARGEST);
    FloatVector rounded = t.fma(FACTORS, ROUNDERS);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector j = rounded.sub(ROUNDERS);
    FloatVector r = j.fma(LN2_HALF_LOW, j.fma(LN2_HALF_HIGH, t));
    FloatVector z = r.mul(r);
    FloatVector tail = r.fma(r.fma(r.fma(r.fma(Q6, Q5), Q4), Q3), Q2);
    FloatVector q = z.fma(tail, r);
    FloatVector qLow = z.fma(tail, r.sub(q));
    return withSignOf(x, negatedQuotient(scale, q, qLow));
  }

  /** N / (1 - N) for {@code N = (1 - scale) / 2 + scale * (q + qLow)}, negated. */
  private static FloatVector negatedQuotient(FloatVector scale, FloatVector q, FloatVector qLow) {
    FloatVector half = scale.fma(MINUS_HALF, HALF);
    FloatVector n = scale.fma(q, half);
    FloatVector nLow = scale.fma(qLow, scale.fma(q, half.sub(n)));
    FloatVector d = ONE.sub(n);
    FloatVector dLow = ONE.sub(d).sub(n).sub(nLow);
    FloatVector negated = MINUS_ONE.div(d);
    FloatVector residual = negated.fma(dLow, negated.fma(d, ONE));
    return n.fma(negated, n.fma(residual, nLow).mul(negated));
  }

  /** A y whose sign is set, with the sign of x: flipped where that of x is not set. */
  private static FloatVector withSignOf(FloatVector x, FloatVector y) {
    IntVector flip = SIGN.lanewise(VectorOperators.AND_NOT, Lanes.bits(x));
    return Lanes.bits(y).lanewise(VectorOperators.XOR, flip).reinterpretAsFloats();
  }

  @Override
  public FloatVector derivative(Tanh tanh, FloatVector x) {
    FloatVector t = Lanes.atMost(x.abs(), DENSITY_HIGHEST);
    return LogisticDensityVector.of(t.add(t), HEIGHT, INVERSE_HEIGHT);
  }
}
