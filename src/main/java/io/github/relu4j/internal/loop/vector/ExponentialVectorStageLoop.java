package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.formula.ExponentialVectorFunction;
import io.github.relu4j.internal.formula.ExponentialVectorStage;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/**
 * Runs an {@link ExponentialVectorStage} over a tile of whole vectors. What {@link
 * ExponentialVectorLoop} says of inlining and of {@code if (count < 0)} holds here.
 *
 * <p>A template: each stage gets a hidden copy that has the stage as class data.
 */
final class ExponentialVectorStageLoop implements DoubleVectorStageLoop {

  private static final ExponentialVectorStage<Elementwise> STAGE = stage();
  private static final int LANES = DoubleLanes.SPECIES.length();

  @SuppressWarnings("unchecked")
  private static ExponentialVectorStage<Elementwise> stage() {
    return Specialised.data(MethodHandles.lookup(), ExponentialVectorStage.class);
  }

  ExponentialVectorStageLoop() {}

  /** A copy for each stage of a function. */
  static DoubleVectorStageLoop[] allOf(ExponentialVectorFunction<?> function) {
    return function == null
        ? new DoubleVectorStageLoop[0]
        : function.stages().stream()
            .map(ExponentialVectorStageLoop::of)
            .toArray(DoubleVectorStageLoop[]::new);
  }

  private static DoubleVectorStageLoop of(ExponentialVectorStage<?> stage) {
    return Specialised.part(
        MethodHandles.lookup(),
        ExponentialVectorStageLoop.class,
        stage,
        DoubleVectorStageLoop.class);
  }

  @Override
  public void run(
      Elementwise activation,
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
