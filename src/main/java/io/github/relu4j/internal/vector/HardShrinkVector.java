package io.github.relu4j.internal.vector;

import io.github.relu4j.HardShrink;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link HardShrink} in vectors. */
public final class HardShrinkVector extends ShrinkVector<HardShrink> {

  @Override
  float lambda(HardShrink hardShrink) {
    return hardShrink.lambda();
  }

  @Override
  public FloatVector forward(HardShrink hardShrink, FloatVector x) {
    return x.blend(0f, x.abs().compare(VectorOperators.LE, hardShrink.lambda()));
  }
}
