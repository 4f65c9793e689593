package io.github.relu4j.internal.vector;

import io.github.relu4j.Identity;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Identity} in vectors. */
public final class IdentityVector implements VectorKernel<Identity> {

  @Override
  public FloatVector forward(Identity identity, FloatVector x) {
    // JDK 17 boxes what is loaded and stored as it is, once there are FloatVectors of two widths.
    return x.reinterpretAsInts().reinterpretAsFloats();
  }

  @Override
  public FloatVector derivative(Identity identity, FloatVector x) {
    return x.blend(1f, x.compare(VectorOperators.EQ, x));
  }
}
