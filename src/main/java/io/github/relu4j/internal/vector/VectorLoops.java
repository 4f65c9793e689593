package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.VectorEngine;
import java.lang.invoke.MethodHandles;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/** The vector path as the dispatcher sees it, which loads this class by name. */
public final class VectorLoops implements VectorEngine {

  /** For the dispatcher. */
  public VectorLoops() {}

  @Override
  public int lanes() {
    return FloatVector.SPECIES_PREFERRED.length();
  }

  @Override
  public Loop loop(ElementwiseActivation activation) {
    Object kernel = activation.vectorKernel();
    if (kernel == null) {
      return null;
    }
    List<Object> classData = List.of(kernel, ScalarLoops.ofElements(activation));
    return Specialised.copy(MethodHandles.lookup(), VectorLoop.class, classData, Loop.class);
  }
}
