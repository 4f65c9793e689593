package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogisticDensity.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogisticDensity;
import jdk.incubator.vector.FloatVector;

/** {@link LogisticDensity} in vectors. */
final class LogisticDensityVector {

  private LogisticDensityVector() {}

  static FloatVector of(LogisticDensity<?> density, FloatVector x) {
    FloatVector t = Lanes.atMost(x.abs(), density.highestArgument()).mul(density.rate());
    FloatVector rounded = fma(t, -ExponentReduction.LOG2_E, ROUNDER);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector j = rounded.sub(ROUNDER);
    FloatVector r =
        Lanes.remainder(t, j, ExponentReduction.LN2_HIGH, ExponentReduction.LN2_LOW);
    FloatVector z = r.mul(r);
    FloatVector c = z.mul(fma(z, fma(z, C6, C4), C2));
    FloatVector cube = r.mul(z);
    FloatVector cubeTail = fma(z, D5, D3);
    FloatVector s = scale.mul(UNSCALE);
    FloatVector small = s.mul(s).fma(cube.neg().fma(cubeTail, c).sub(r), cube.fma(cubeTail, c));
    FloatVector high = fma(s, s.add(2f), 1f).add(r).add(small);
    FloatVector low = s.fma(s.add(2f), Lanes.oneMinus(high)).add(r).add(small);
    return Lanes.negatedReciprocal(high, low).mul(scale).mul(density.negatedHeight());
  }
}
