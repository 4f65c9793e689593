package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.DoubleFunction;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;

/**
 * Runs a formula in double over a tile. C2 vectorises the arithmetic once the conversions are in
 * loops of their own: JDK 17 vectorises no conversion, and makes each element wait for the one
 * before it where both stand in one loop.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data, so that C2
 * sees it as a constant and inlines it.
 */
final class DoubleLoop extends TiledLoop {

  private static final DoubleFunction<Elementwise> FUNCTION = function();

  @SuppressWarnings("unchecked")
  private static DoubleFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), DoubleFunction.class);
  }

  DoubleLoop() {}

  @Override
  float element(Elementwise activation, float x) {
    return FUNCTION.apply(activation, x);
  }

  @Override
  public void tile(Elementwise activation, Tiles tiles, int count) {
    double[] x = tiles.doubleElements;
    double[] y = tiles.doubleScales;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      Conversion.toDoubles(tiles.elements, done, x, part);
      values(activation, x, y, part);
      Conversion.toFloats(y, tiles.values, done, part);
    }
  }

  private static void values(Elementwise activation, double[] x, double[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = FUNCTION.inDouble(activation, x[i]);
    }
  }
}
