package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.PreciseExponentialFunction;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;

/**
 * Runs a formula with one exponential in double over a tile, step by step, each a loop that C2
 * vectorises, but for three that are one instruction an element: to double, to a power of two, and
 * back to float.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data, so that C2
 * sees it as a constant and inlines it.
 */
final class ExponentialLoop extends TiledLoop {

  private static final ExponentialFunction<Elementwise> FUNCTION = function();

  private static final boolean IS_PRECISE = FUNCTION instanceof PreciseExponentialFunction;

  private static final DoubleStageLoop[] STAGES = ScalarLoops.stages(FUNCTION);

  @SuppressWarnings("unchecked")
  private static ExponentialFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), ExponentialFunction.class);
  }

  ExponentialLoop() {}

  @Override
  float element(Elementwise activation, float x) {
    return FUNCTION.apply(activation, x);
  }

  @Override
  public void tile(Elementwise activation, Tiles tiles, int count) {
    double[] x = tiles.doubleElements;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      double[] latest = tiles.doubleScales;
      double[] earlier = tiles.doubleExpansions;
      Conversion.toDoubles(tiles.elements, done, x, part);
      exponents(activation, x, earlier, part);
      if (IS_PRECISE) {
        ExponentialSteps.runPrecisely(earlier, latest, part);
      } else {
        ExponentialSteps.run(earlier, latest, part);
      }
      for (DoubleStageLoop stage : STAGES) {
        stage.run(activation, x, latest, earlier, part);
        double[] results = earlier;
        earlier = latest;
        latest = results;
      }
      cores(activation, x, latest, earlier, part);
      Conversion.toFloats(x, tiles.values, done, part);
    }
  }

  private static void exponents(Elementwise activation, double[] x, double[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = FUNCTION.exponent(activation, x[i]);
    }
  }

  /** In the place of the elements. */
  private static void cores(
      Elementwise activation, double[] x, double[] latest, double[] earlier, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = FUNCTION.core(activation, x[i], latest[i], earlier[i]);
    }
  }
}
