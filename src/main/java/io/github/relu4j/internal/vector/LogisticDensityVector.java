package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogisticDensity.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogisticDensity;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link LogisticDensity} in vectors. */
final class LogisticDensityVector {

  private LogisticDensityVector() {}

  /**
   * The density.
   *
   * @param t |rate x|
   * @param height the height
   */
  static FloatVector of(FloatVector t, float height) {
    FloatVector rounder = Lanes.broadcast(NEGATING_ROUNDER);
    FloatVector rounded = fma(t, -ExponentReduction.LOG2_E, rounder);
    FloatVector negatedScale = Lanes.powerOfTwo(rounded);
    FloatVector j = rounded.sub(rounder);
    FloatVector r = fma(j, ExponentReduction.LN2_LOW, fma(j, ExponentReduction.LN2_HIGH, t));
    FloatVector z = r.mul(r);
    FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
    FloatVector p = z.fma(z.fma(upper, fma(r, P3, P2)), r);
    FloatVector density = ofParts(negatedScale, p, UNSCALE * height);
    return density.blend(0f, t.compare(VectorOperators.GT, HIGHEST));
  }

  /** As {@link LogisticDensity#core} has it. */
  private static FloatVector ofParts(
      FloatVector negatedScale, FloatVector p, float unscaledHeight) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector negatedUnscale = Lanes.broadcast(-UNSCALE);
    FloatVector high = negatedScale.fma(negatedUnscale, one).add(p);
    FloatVector low = negatedScale.fma(negatedUnscale, one.sub(high)).add(p);
    FloatVector negated = Lanes.broadcast(-1f).div(high);
    FloatVector residual = negated.fma(low, negated.fma(high, one));
    FloatVector scaledShare = negated.mul(negatedScale);
    FloatVector negatedShare = scaledShare.mul(negatedUnscale);
    FloatVector product = scaledShare.fma(negatedShare, scaledShare);
    FloatVector rest = scaledShare.fma(negatedShare, scaledShare.sub(product));
    FloatVector slope = fma(negatedShare, 2f, one);
    FloatVector correction = scaledShare.mul(residual).fma(slope, rest);
    return product.add(correction).mul(unscaledHeight);
  }
}
