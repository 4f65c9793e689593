package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.ExponentialFunction;
import io.github.relu4j.internal.maths.ExponentialStage;
import java.lang.invoke.MethodHandles;

/**
 * Runs an {@link ExponentialStage} over a tile.
 *
 * <p>A template: each stage gets a hidden copy that has the stage as class data.
 */
final class DoubleStageTile implements DoubleStage {

  private static final ExponentialStage<ElementwiseActivation> STAGE = stage();

  @SuppressWarnings("unchecked")
  private static ExponentialStage<ElementwiseActivation> stage() {
    return Specialised.data(MethodHandles.lookup(), ExponentialStage.class);
  }

  DoubleStageTile() {}

  /** A copy for each stage of a function. */
  static DoubleStage[] allOf(ExponentialFunction<?> function) {
    return function == null
        ? new DoubleStage[0]
        : function.stages().stream().map(DoubleStageTile::of).toArray(DoubleStage[]::new);
  }

  private static DoubleStage of(ExponentialStage<?> stage) {
    return Specialised.part(
        MethodHandles.lookup(), DoubleStageTile.class, stage, DoubleStage.class);
  }

  @Override
  public void run(
      ElementwiseActivation activation, double[] x, double[] latest, double[] earlier, int count) {
    for (int i = 0; i < count; i++) {
      earlier[i] = STAGE.apply(activation, x[i], latest[i], earlier[i]);
    }
  }
}
