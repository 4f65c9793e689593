package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.internal.arithmetic.Lanes;
import io.github.relu4j.internal.formula.ExponentialVectorFunction;
import io.github.relu4j.internal.formula.PreciseExponentialVectorFunction;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Runs a formula with one exponential over a tile of whole vectors, in double: one loop for the
 * exponent and its reduction, one for the exponential's polynomial, one for each stage that the
 * formula asks for, and one for the rest.
 *
 * <p>The loops are too long to be inlined, and short of what C2 takes in one compilation: see
 * {@link Lanes} and {@link StagedVectorLoop}. They stay below by a third, because the classes that
 * a program has loaded add to each operation. {@code if (count < 0)} is never true; its switch only
 * makes the method too long, as in {@link VectorLoop}.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data.
 */
final class ExponentialVectorLoop implements VectorTileLoop {

  private static final ExponentialVectorFunction<Elementwise> FUNCTION = function();
  private static final boolean IS_PRECISE = FUNCTION instanceof PreciseExponentialVectorFunction;
  private static final DoubleVectorStageLoop[] STAGES = ExponentialVectorStageLoop.allOf(FUNCTION);

  /** Each stage leaves its results where the earlier of its two operands was. */
  private static final boolean IS_SWAPPED = STAGES.length % 2 > 0;

  private static final VectorSpecies<Double> SPECIES = DoubleLanes.SPECIES;
  private static final VectorSpecies<Float> FLOATS = DoubleLanes.FLOATS;
  private static final int LANES = SPECIES.length();

  @SuppressWarnings("unchecked")
  private static ExponentialVectorFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), ExponentialVectorFunction.class);
  }

  ExponentialVectorLoop() {}

  @Override
  public void apply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      Tiles tiles,
      int count) {
    double[] latest = IS_SWAPPED ? tiles.doubleExpansions : tiles.doubleScales;
    double[] earlier = IS_SWAPPED ? tiles.doubleScales : tiles.doubleExpansions;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      int xFrom = xOffset + done;
      runStages(activation, x, xFrom, tiles, part);
      complete(activation, x, xFrom, latest, earlier, y, yOffset + done, part);
    }
  }

  private static void runStages(
      Elementwise activation, float[] x, int xOffset, Tiles tiles, int count) {
    double[] latest = tiles.doubleScales;
    double[] earlier = tiles.doubleExpansions;
    reduce(activation, x, xOffset, latest, earlier, count);
    if (IS_PRECISE) {
      expandPrecisely(earlier, count);
    } else {
      expand(earlier, count);
    }
    for (DoubleVectorStageLoop stage : STAGES) {
      stage.run(activation, x, xOffset, latest, earlier, count);
      double[] results = earlier;
      earlier = latest;
      latest = results;
    }
  }

  /** The powers of two, and what is left of the exponents. */
  private static void reduce(
      Elementwise activation,
      float[] x,
      int xOffset,
      double[] powers,
      double[] remainders,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(FLOATS, x, xOffset + i));
      DoubleVector t = FUNCTION.exponent(activation, elements);
      DoubleVector rounder = DoubleLanes.broadcast(DoubleExponential.ROUNDER);
      DoubleVector rounded = DoubleExponential.Vectors.rounded(t, rounder);
      DoubleExponential.Vectors.powerOfTwo(rounded).intoArray(powers, i);
      DoubleExponential.Vectors.remainder(t, rounded, rounder).intoArray(remainders, i);
    }
  }

  /** Puts the expansions in the place of the remainders. */
  private static void expand(double[] remainders, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -72 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, remainders, i);
      DoubleExponential.Vectors.expansion(r).intoArray(remainders, i);
    }
  }

  /** The same where the function needs their last bits. */
  private static void expandPrecisely(double[] remainders, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -72 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, remainders, i);
      DoubleExponential.Vectors.preciseExpansion(r).intoArray(remainders, i);
    }
  }

  private static void complete(
      Elementwise activation,
      float[] x,
      int xOffset,
      double[] latest,
      double[] earlier,
      float[] y,
      int yOffset,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(FLOATS, x, xOffset + i));
      DoubleVector scale = DoubleVector.fromArray(SPECIES, latest, i);
      DoubleVector expansion = DoubleVector.fromArray(SPECIES, earlier, i);
      DoubleVector value = FUNCTION.core(activation, elements, scale, expansion);
      DoubleLanes.toFloats(value).intoArray(y, yOffset + i);
    }
  }
}
