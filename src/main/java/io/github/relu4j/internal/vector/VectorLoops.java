package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.VectorEngine;
import io.github.relu4j.vector.StagedVectorKernel;
import io.github.relu4j.vector.VectorKernel;
import java.lang.invoke.MethodHandles;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/** The vector path as the dispatcher sees it. */
public final class VectorLoops implements VectorEngine {

  /** For the dispatcher. */
  public VectorLoops() {}

  @Override
  public int lanes() {
    return FloatVector.SPECIES_PREFERRED.length();
  }

  @Override
  public Loop loop(ElementwiseActivation activation) {
    VectorKernel<?> kernel = activation.vectorKernel();
    if (kernel == null) {
      return null;
    }
    if (kernel instanceof StagedVectorKernel<?> staged) {
      return inTiles(activation, staged.forward(), staged.derivative());
    }
    if (kernel instanceof ExponentialVectorKernel<?> exponential) {
      return inTiles(activation, exponential.forwardFunction(), exponential.derivativeFunction());
    }
    if (kernel instanceof MixedVectorKernel<?> mixed) {
      return inTiles(activation, mixed.forwardFunction(), mixed.derivativeFunction());
    }
    List<Object> classData = List.of(kernel, ScalarLoops.ofElements(activation));
    return Specialised.copy(MethodHandles.lookup(), VectorLoop.class, classData, Loop.class);
  }

  private static Loop inTiles(
      ElementwiseActivation activation, Object forwardFunction, Object derivativeFunction) {
    VectorTile derivative = tile(derivativeFunction);
    if (derivative == null) {
      return null;
    }
    Loop elements = ScalarLoops.ofElements(activation);
    if (NeedsLaterCompiler.refuses(forwardFunction)) {
      return new ForwardApart(
          ScalarLoops.of(activation), new StagedVectorLoop(elements, null, derivative));
    }
    VectorTile forward = tile(forwardFunction);
    return forward == null ? null : new StagedVectorLoop(elements, forward, derivative);
  }

  private static VectorTile tile(Object function) {
    boolean isInDouble = function instanceof ExponentialVectorFunction;
    if (isInDouble && !DoubleLanes.ARE_FAST || NeedsLaterCompiler.refuses(function)) {
      return null;
    }
    Class<? extends VectorTile> template =
        isInDouble ? ExponentialTile.class : StagedVectorTile.class;
    return Specialised.copy(MethodHandles.lookup(), template, function, VectorTile.class);
  }
}
