package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Specialised;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/**
 * Runs a {@link DoubleStage}.
 *
 * <p>A template: each stage gets a hidden copy that has the stage as class data.
 */
final class DoubleStageLoop implements DoubleLoop {

  private static final DoubleStage<ElementwiseActivation> STAGE = stage();
  private static final int LANES = DoubleLanes.SPECIES.length();

  @SuppressWarnings("unchecked")
  private static DoubleStage<ElementwiseActivation> stage() {
    return Specialised.data(MethodHandles.lookup(), DoubleStage.class);
  }

  DoubleStageLoop() {}

  /** A copy for each stage of a function. */
  static DoubleLoop[] allOf(ExponentialVectorFunction<?> function) {
    return function == null
        ? new DoubleLoop[0]
        : function.stages().stream().map(DoubleStageLoop::of).toArray(DoubleLoop[]::new);
  }

  private static DoubleLoop of(DoubleStage<?> stage) {
    return Specialised.part(MethodHandles.lookup(), DoubleStageLoop.class, stage, DoubleLoop.class);
  }

  @Override
  public void run(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      double[] latest,
      double[] earlier,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements =
          DoubleLanes.of(FloatVector.fromArray(DoubleLanes.FLOATS, x, xOffset + i));
      DoubleVector first = DoubleVector.fromArray(DoubleLanes.SPECIES, latest, i);
      DoubleVector second = DoubleVector.fromArray(DoubleLanes.SPECIES, earlier, i);
      STAGE.apply(activation, elements, first, second).intoArray(earlier, i);
    }
  }
}
