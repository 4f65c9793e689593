package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.ExponentialFunction;
import java.lang.invoke.MethodHandles;

/**
 * Runs a formula with one exponential in double over a tile, step by step, each a loop that C2
 * vectorises, but for three that are one instruction an element: to double, to a power of two, and
 * back to float.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data, so that C2
 * sees it as a constant and inlines it.
 */
final class DoubleTile implements TileFunction {

  private static final ExponentialFunction<ElementwiseActivation> FUNCTION = function();

  private static final DoubleStage[] STAGES = DoubleStageTile.allOf(FUNCTION);

  @SuppressWarnings("unchecked")
  private static ExponentialFunction<ElementwiseActivation> function() {
    return Specialised.data(MethodHandles.lookup(), ExponentialFunction.class);
  }

  DoubleTile() {}

  @Override
  public void apply(ElementwiseActivation activation, Tiles tiles, int count) {
    double[] x = tiles.doubleElements;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      double[] latest = tiles.doubleScales;
      double[] earlier = tiles.doubleExpansions;
      toDoubles(tiles.elements, done, x, part);
      exponents(activation, x, earlier, part);
      DoubleExponentialLoops.run(earlier, latest, part);
      for (DoubleStage stage : STAGES) {
        stage.run(activation, x, latest, earlier, part);
        double[] results = earlier;
        earlier = latest;
        latest = results;
      }
      cores(activation, x, latest, earlier, part);
      toFloats(x, tiles.values, done, part);
    }
  }

  private static void toDoubles(float[] x, int from, double[] doubles, int count) {
    for (int i = 0; i < count; i++) {
      doubles[i] = x[from + i];
    }
  }

  private static void exponents(
      ElementwiseActivation activation, double[] x, double[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = FUNCTION.exponent(activation, x[i]);
    }
  }

  /** In the place of the elements. */
  private static void cores(
      ElementwiseActivation activation, double[] x, double[] latest, double[] earlier, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = FUNCTION.core(activation, x[i], latest[i], earlier[i]);
    }
  }

  private static void toFloats(double[] doubles, float[] values, int from, int count) {
    for (int i = 0; i < count; i++) {
      values[from + i] = (float) doubles[i];
    }
  }
}
