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
 * exponential, one for what the formula makes of it, and between them one for a factor if there is
 * one.
 *
 * <p>The exponential stands in the loop itself, so that no method lies between, and the loops are
 * too long to be inlined: see {@link StagedVectorTile}.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data.
 */
final class ExponentialTile implements VectorTile {

  private static final ExponentialVectorFunction<ElementwiseActivation> FUNCTION = function();
  private static final boolean HAS_FACTOR = FUNCTION != null && FUNCTION.hasFactor();
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
    double[] scales = tiles.doubleScales;
    double[] expansions = tiles.doubleExpansions;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      expand(activation, x, xOffset + done, scales, expansions, part);
      multiplyByFactor(activation, x, xOffset + done, scales, part);
      complete(activation, x, xOffset + done, scales, expansions, y, yOffset + done, part);
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
    double[] scales = tiles.doubleScales;
    double[] expansions = tiles.doubleExpansions;
    for (int done = 0, part; done < count; done += part) {
      part = Math.min(Tiles.DOUBLES, count - done);
      int xFrom = xOffset + done;
      int gradYFrom = gradYOffset + done;
      int gradXFrom = gradXOffset + done;
      expand(activation, x, xFrom, scales, expansions, part);
      multiplyByFactor(activation, x, xFrom, scales, part);
      completeProducts(
          activation, x, xFrom, scales, expansions, gradY, gradYFrom, gradX, gradXFrom, part);
    }
  }

  private static void expand(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      double[] scales,
      double[] expansions,
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
      DoubleVector rounded = t.mul(LOG2_E).add(ROUNDER);
      DoubleVector r = t.sub(rounded.sub(ROUNDER).mul(LN2));
      DoubleVector z = r.mul(r);
      DoubleVector upper = r.mul(P9).add(P8).mul(z).add(r.mul(P7).add(P6));
      DoubleVector tail = upper.mul(z).add(r.mul(P5).add(P4)).mul(z).add(r.mul(P3).add(0.5));
      DoubleLanes.powerOfTwo(rounded).intoArray(scales, i);
      z.mul(tail).add(r).intoArray(expansions, i);
    }
  }

  /** By itself, because it is too much for C2 together with either of the other loops. */
  private static void multiplyByFactor(
      ElementwiseActivation activation, float[] x, int xOffset, double[] scales, int count) {
    if (!HAS_FACTOR) {
      return;
    }
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(FLOATS, x, xOffset + i));
      DoubleVector scale = DoubleVector.fromArray(SPECIES, scales, i);
      scale.mul(FUNCTION.factor(activation, elements)).intoArray(scales, i);
    }
  }

  private static void complete(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      double[] scales,
      double[] expansions,
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
      DoubleVector scale = DoubleVector.fromArray(SPECIES, scales, i);
      DoubleVector expansion = DoubleVector.fromArray(SPECIES, expansions, i);
      DoubleVector value = FUNCTION.core(activation, elements, scale, expansion);
      DoubleLanes.toFloats(value).intoArray(y, yOffset + i);
    }
  }

  private static void completeProducts(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      double[] scales,
      double[] expansions,
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
      DoubleVector scale = DoubleVector.fromArray(SPECIES, scales, i);
      DoubleVector expansion = DoubleVector.fromArray(SPECIES, expansions, i);
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
