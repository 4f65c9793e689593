package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.formula.DoubleVectorFunction;
import io.github.relu4j.internal.formula.ExponentialVectorFunction;
import io.github.relu4j.internal.formula.LimitedVectorFunction;
import io.github.relu4j.internal.formula.NeedsLaterCompiler;
import io.github.relu4j.internal.formula.SineVectorFunction;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.LoopMaker;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.internal.loop.SlopeMask;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.StagedVectorFunction;
import io.github.relu4j.kernel.VectorFunction;
import io.github.relu4j.kernel.VectorKernel;
import java.lang.invoke.MethodHandles;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/** Makes the loops in vectors, each for one function. */
public final class VectorLoops implements LoopMaker {

  /** For the class that loads the vector path. */
  public VectorLoops() {}

  @Override
  public int lanes() {
    return FloatVector.SPECIES_PREFERRED.length();
  }

  @Override
  public Loops loops(Elementwise activation) {
    if (activation instanceof SlopeMask) {
      return lanes() <= Integer.SIZE ? SlopeMask.loops(new MaskVectorLoop()) : null;
    }
    VectorKernel<?> kernel = activation.vectorKernel();
    if (kernel == null) {
      return null;
    }
    Loops elements = ScalarLoops.ofScalarMethods(activation);
    Loop derivative = loop(kernel.derivative(), elements.derivative());
    Loop forward =
        NeedsLaterCompiler.refuses(kernel.forward())
            ? ScalarLoops.of(activation).forward()
            : loop(kernel.forward(), elements.forward());
    return forward == null || derivative == null ? null : new Loops(forward, derivative);
  }

  /** Null where no fast loop can be made. */
  private static Loop loop(VectorFunction<?> function, Loop elements) {
    boolean isInDouble = function instanceof DoubleVectorFunction;
    if (isInDouble && !DoubleLanes.ARE_FAST || NeedsLaterCompiler.refuses(function)) {
      return null;
    }
    if (function instanceof ExponentialVectorFunction) {
      return inTiles(ExponentialVectorLoop.class, function, elements);
    }
    if (function instanceof SineVectorFunction) {
      return inTiles(SineVectorLoop.class, function, elements);
    }
    if (isInDouble) {
      return inTiles(DoubleVectorLoop.class, function, elements);
    }
    if (function instanceof StagedVectorFunction || function instanceof LimitedVectorFunction) {
      return inTiles(StagedVectorLoop.class, function, elements);
    }
    return Specialised.copy(
        MethodHandles.lookup(), VectorLoop.class, List.of(function, elements), Loop.class);
  }

  private static Loop inTiles(
      Class<? extends VectorTileLoop> template, VectorFunction<?> function, Loop elements) {
    VectorTileLoop copy =
        Specialised.copy(MethodHandles.lookup(), template, function, VectorTileLoop.class);
    return copy == null ? null : new TiledVectorLoop(elements, copy);
  }
}
