package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.ExponentialStage;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;

/**
 * Runs an {@link ExponentialStage} over a tile.
 *
 * <p>A template: each stage gets a hidden copy that has the stage as class data.
 */
final class ExponentialStageLoop implements DoubleStageLoop {

  private static final ExponentialStage<Elementwise> STAGE = stage();

  @SuppressWarnings("unchecked")
  private static ExponentialStage<Elementwise> stage() {
    return Specialised.data(MethodHandles.lookup(), ExponentialStage.class);
  }

  ExponentialStageLoop() {}

  @Override
  public void run(
      Elementwise activation, double[] x, double[] latest, double[] earlier, int count) {
    for (int i = 0; i < count; i++) {
      earlier[i] = STAGE.apply(activation, x[i], latest[i], earlier[i]);
    }
  }
}
