package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.arithmetic.Sine;
import io.github.relu4j.internal.formula.SineVectorFunction;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Runs a formula with the square of one sine over a tile of whole vectors, in double: one loop for
 * the reduction, one for the series, and one for the rest. What {@link ExponentialVectorLoop} says
 * of inlining and of {@code if (count < 0)} holds here.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data.
 */
final class SineVectorLoop implements VectorTileLoop {

  private static final SineVectorFunction<Elementwise> FUNCTION = function();
  private static final VectorSpecies<Double> SPECIES = DoubleLanes.SPECIES;
  private static final VectorSpecies<Float> FLOATS = DoubleLanes.FLOATS;
  private static final int LANES = SPECIES.length();

  @SuppressWarnings("unchecked")
  private static SineVectorFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), SineVectorFunction.class);
  }

  SineVectorLoop() {}

  @Override
  public void apply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      Tiles tiles,
      int count) {
    double[] squares = tiles.doubleScales;
    double frequency = FUNCTION.frequency(activation);
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      reduce(frequency, x, xOffset + done, squares, part);
      expand(squares, part);
      complete(activation, x, xOffset + done, squares, y, yOffset + done, part);
    }
  }

  private static void reduce(
      double frequency, float[] x, int xOffset, double[] remainders, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -72 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(FLOATS, x, xOffset + i));
      DoubleVector t = elements.mul(frequency);
      Sine.Vectors.remainder(t, FUNCTION.shift()).intoArray(remainders, i);
    }
  }

  /** Puts the squares in the place of the remainders. */
  private static void expand(double[] remainders, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -72 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, remainders, i);
      Sine.Vectors.square(r).intoArray(remainders, i);
    }
  }

  private static void complete(
      Elementwise activation,
      float[] x,
      int xOffset,
      double[] squares,
      float[] y,
      int yOffset,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -72 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(FLOATS, x, xOffset + i));
      DoubleVector square = DoubleVector.fromArray(SPECIES, squares, i);
      DoubleVector value = FUNCTION.core(activation, elements, square);
      DoubleLanes.toFloats(value).intoArray(y, yOffset + i);
    }
  }
}
