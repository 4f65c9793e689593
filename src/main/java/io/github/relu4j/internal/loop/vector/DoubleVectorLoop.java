package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.formula.DoubleVectorFunction;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Runs a formula in double, without an exponential, over a tile of whole vectors in one loop. What
 * {@link ExponentialVectorLoop} says of inlining and of {@code if (count < 0)} holds here.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data.
 */
final class DoubleVectorLoop implements VectorTileLoop {

  private static final DoubleVectorFunction<Elementwise> FUNCTION = function();
  private static final VectorSpecies<Float> FLOATS = DoubleLanes.FLOATS;
  private static final int LANES = FLOATS.length();

  @SuppressWarnings("unchecked")
  private static DoubleVectorFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), DoubleVectorFunction.class);
  }

  DoubleVectorLoop() {}

  @Override
  public void apply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      Tiles tiles,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(FLOATS, x, xOffset + i));
      DoubleVector value = FUNCTION.inDouble(activation, elements);
      DoubleLanes.toFloats(value).intoArray(y, yOffset + i);
    }
  }
}
