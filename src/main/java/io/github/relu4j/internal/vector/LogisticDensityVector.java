package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogisticDensity;
import jdk.incubator.vector.FloatVector;

/** {@link LogisticDensity} in vectors. */
final class LogisticDensityVector {

  private static final FloatVector MINUS_LOG2_E = Lanes.broadcast(-ExponentReduction.LOG2_E);
  private static final FloatVector LN2_HIGH = Lanes.broadcast(ExponentReduction.LN2_HIGH);
  private static final FloatVector LN2_LOW = Lanes.broadcast(ExponentReduction.LN2_LOW);
  private static final FloatVector ROUNDER = Lanes.broadcast(LogisticDensity.ROUNDER);
  private static final FloatVector MINUS_ONE = Lanes.broadcast(-1f);
  private static final FloatVector ONE = Lanes.broadcast(1f);
  private static final FloatVector TWO = Lanes.broadcast(2f);
  private static final FloatVector C2 = Lanes.broadcast(LogisticDensity.C2);
  private static final FloatVector C4 = Lanes.broadcast(LogisticDensity.C4);
  private static final FloatVector C6 = Lanes.broadcast(LogisticDensity.C6);
  private static final FloatVector D3 = Lanes.broadcast(LogisticDensity.D3);
  private static final FloatVector D5 = Lanes.broadcast(LogisticDensity.D5);

  private LogisticDensityVector() {}

  /**
   * The density.
   *
   * @param t |rate x|, clamped
   * @param height minus the height, over 2^EXPONENT_OFFSET
   * @param inverseHeight minus one over the height
   */
  static FloatVector of(FloatVector t, FloatVector height, FloatVector inverseHeight) {
    FloatVector rounded = t.fma(MINUS_LOG2_E, ROUNDER);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector j = rounded.sub(ROUNDER);
    FloatVector r = j.fma(LN2_LOW, j.fma(LN2_HIGH, t));
    FloatVector z = r.mul(r);
    FloatVector c = z.mul(z.fma(z.fma(C6, C4), C2));
    FloatVector cube = r.mul(z);
    FloatVector cubeTail = z.fma(D5, D3);
    // Where the product is subnormal, s has no part in the sums, so its lost bits do not matter.
    FloatVector negatedScale = scale.mul(height);
    FloatVector s = negatedScale.mul(inverseHeight);
    FloatVector small = s.mul(s).fma(c.sub(cube.fma(cubeTail, r)), cube.fma(cubeTail, c));
    FloatVector sum = s.add(TWO);
    FloatVector high = s.fma(sum, ONE).add(r).add(small);
    FloatVector low = s.fma(sum, ONE.sub(high)).add(r).add(small);
    return Lanes.negatedReciprocal(MINUS_ONE, high, low, ONE).mul(negatedScale);
  }
}
