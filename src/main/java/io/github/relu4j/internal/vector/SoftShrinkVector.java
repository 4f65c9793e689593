package io.github.relu4j.internal.vector;

import io.github.relu4j.SoftShrink;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SoftShrink} in vectors. */
public final class SoftShrinkVector extends ShrinkVector<SoftShrink> {

  @Override
  float lambda(SoftShrink softShrink) {
    return softShrink.lambda();
  }

  @Override
  public FloatVector forward(SoftShrink softShrink, FloatVector x) {
    float lambda = softShrink.lambda();
    FloatVector atLeast = x.blend(-lambda, x.compare(VectorOperators.LT, -lambda));
    return x.sub(atLeast.blend(lambda, x.compare(VectorOperators.GT, lambda)));
  }
}
