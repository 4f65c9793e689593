package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.DoubleExponential.*;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.Tiles;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Runs a formula with one exponential over a tile of whole vectors, in double: one loop for the
 * exponent and its reduction, one for the exponential's polynomial, one for each stage that the
 * formula asks for, and one for the rest.
 *
 * <p>The loops are too long to be inlined, and short of what C2 takes in one compilation: see
 * {@link Lanes} and {@link StagedVectorTile}. They stay below by a third, because the classes that
 * a program has loaded add to each operation.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data.
 */
final class ExponentialTile implements VectorTile {

  private static final ExponentialVectorFunction<ElementwiseActivation> FUNCTION = function();
  private static final DoubleLoop[] STAGES = DoubleStageLoop.allOf(FUNCTION);

  /** Each stage leaves its results where the earlier of its two operands was. */
  private static final boolean IS_SWAPPED = STAGES.length % 2 > 0;

  private static final VectorSpecies<Double> SPECIES = DoubleLanes.SPECIES;
  private static final VectorSpecies<Float> FLOATS = DoubleLanes.FLOATS;
  private static final int LANES = SPECIES.length();

  @SuppressWarnings("unchecked")
  private static ExponentialVectorFunction<ElementwiseActivation> function() {
    return Specialised.data(MethodHandles.lookup(), ExponentialVectorFunction.class);
  }

  ExponentialTile() {}

  @Override
  public void apply(
      ElementwiseActivation activation,
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

  @Override
  public void multiply(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      Tiles tiles,
      int count) {
    double[] latest = IS_SWAPPED ? tiles.doubleExpansions : tiles.doubleScales;
    double[] earlier = IS_SWAPPED ? tiles.doubleScales : tiles.doubleExpansions;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      int xFrom = xOffset + done;
      int gradYFrom = gradYOffset + done;
      int gradXFrom = gradXOffset + done;
      runStages(activation, x, xFrom, tiles, part);
      completeProducts(
          activation, x, xFrom, latest, earlier, gradY, gradYFrom, gradX, gradXFrom, part);
    }
  }

  private static void runStages(
      ElementwiseActivation activation, float[] x, int xOffset, Tiles tiles, int count) {
    double[] latest = tiles.doubleScales;
    double[] earlier = tiles.doubleExpansions;
    reduce(activation, x, xOffset, latest, earlier, count);
    expand(earlier, count);
    for (DoubleLoop stage : STAGES) {
      stage.run(activation, x, xOffset, latest, earlier, count);
      double[] results = earlier;
      earlier = latest;
      latest = results;
    }
  }

  /** The powers of two, and what is left of the exponents. */
  private static void reduce(
      ElementwiseActivation activation,
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
      DoubleVector rounder = DoubleLanes.broadcast(ROUNDER);
      DoubleVector rounded = t.mul(LOG2_E).add(rounder);
      DoubleLanes.powerOfTwo(rounded).intoArray(powers, i);
      t.sub(rounded.sub(rounder).mul(LN2)).intoArray(remainders, i);
    }
  }

  /** Puts the expansions in the place of the remainders. */
  private static void expand(double[] remainders, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector r = DoubleVector.fromArray(SPECIES, remainders, i);
      DoubleVector z = r.mul(r);
      DoubleVector upper = r.mul(P9).add(P8).mul(z).add(r.mul(P7).add(P6));
      DoubleVector tail = upper.mul(z).add(r.mul(P5).add(P4)).mul(z).add(r.mul(P3).add(0.5));
      z.mul(tail).add(r).intoArray(remainders, i);
    }
  }

  private static void complete(
      ElementwiseActivation activation,
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

  private static void completeProducts(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      double[] latest,
      double[] earlier,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
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
      FloatVector slope = DoubleLanes.toFloats(value);
      FloatVector zero = FloatVector.zero(FLOATS);
      slope
          .mul(FloatVector.fromArray(FLOATS, gradY, gradYOffset + i))
          .blend(zero, slope.compare(VectorOperators.EQ, zero))
          .intoArray(gradX, gradXOffset + i);
    }
  }
}
