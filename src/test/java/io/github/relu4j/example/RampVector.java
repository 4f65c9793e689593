package io.github.relu4j.example;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;

/** {@link Ramp} in vectors: the same operations in the same order. */
final class RampVector implements VectorKernel<Ramp> {

  @Override
  public FloatVector forward(Ramp ramp, FloatVector x) {
    FloatVector uncut = x.mul(ramp.slope()).add(0.5f);
    return uncut.blend(0f, uncut.compare(LT, 0f)).blend(1f, uncut.compare(GT, 1f));
  }

  @Override
  public FloatVector derivative(Ramp ramp, FloatVector x) {
    FloatVector uncut = x.mul(ramp.slope()).add(0.5f);
    FloatVector zero = x.broadcast(0f);
    FloatVector aboveLower = zero.blend(ramp.slope(), uncut.compare(GT, 0f));
    FloatVector inside = zero.blend(aboveLower, uncut.compare(LT, 1f));
    return inside.blend(x, x.compare(NE, x));
  }
}
