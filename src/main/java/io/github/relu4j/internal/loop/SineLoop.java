package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.arithmetic.Sine;
import io.github.relu4j.internal.formula.SineFunction;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;

/**
 * Runs a formula with the square of one sine, in double, over a tile, step by step, each a loop
 * that C2 vectorises but for the conversions.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data, so that C2
 * sees it as a constant and inlines it.
 */
final class SineLoop extends TiledLoop {

  private static final SineFunction<Elementwise> FUNCTION = function();

  @SuppressWarnings("unchecked")
  private static SineFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), SineFunction.class);
  }

  SineLoop() {}

  @Override
  float element(Elementwise activation, float x) {
    return FUNCTION.apply(activation, x);
  }

  @Override
  public void tile(Elementwise activation, Tiles tiles, int count) {
    double[] x = tiles.doubleElements;
    double[] squares = tiles.doubleScales;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      Conversion.toDoubles(tiles.elements, done, x, part);
      remainders(FUNCTION.frequency(activation), x, squares, part);
      squares(squares, part);
      cores(activation, x, squares, part);
      Conversion.toFloats(x, tiles.values, done, part);
    }
  }

  private static void remainders(double frequency, double[] x, double[] r, int count) {
    for (int i = 0; i < count; i++) {
      r[i] = Sine.remainder(x[i] * frequency, FUNCTION.shift());
    }
  }

  /** In the place of the remainders. */
  private static void squares(double[] r, int count) {
    for (int i = 0; i < count; i++) {
      r[i] = Sine.square(r[i]);
    }
  }

  /** In the place of the elements. */
  private static void cores(Elementwise activation, double[] x, double[] squares, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = FUNCTION.core(activation, x[i], squares[i]);
    }
  }
}
