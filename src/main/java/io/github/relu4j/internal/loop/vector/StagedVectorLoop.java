package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.formula.FloatParameter;
import io.github.relu4j.internal.formula.LimitedVectorFunction;
import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.StagedVectorFunction;
import io.github.relu4j.kernel.VectorFunction;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Runs a vector formula over a tile of whole vectors, in stages.
 *
 * <p>The stages are called from the loops themselves and from no method between: what a loop calls
 * is hot beyond doubt, but of a method between the two C2 may know no counts, and then does not
 * inline its larger callees.
 *
 * <p>The methods with a loop must not be inlined into each other, since the limits of C2 hold for
 * what is compiled together. Hence {@code if (count < 0)} and its switch: it is never true, and
 * only makes the method too long to be inlined, as in {@link VectorLoop}.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data.
 */
final class StagedVectorLoop implements VectorTileLoop, NativeLoop {

  private static final VectorFunction<?> GIVEN =
      Specialised.data(MethodHandles.lookup(), VectorFunction.class);
  private static final StagedVectorFunction<Elementwise> FUNCTION = function();

  /** What the elements are at most; null of a function without a limit. */
  private static final FloatParameter<Elementwise> LIMIT = limit();

  /** Whether each stage has a loop of its own, and the product of backward as well. */
  private static final boolean STAGES_APART = FUNCTION.stagesApart();

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @SuppressWarnings("unchecked")
  private static StagedVectorFunction<Elementwise> function() {
    return (StagedVectorFunction<Elementwise>)
        (GIVEN instanceof LimitedVectorFunction<?> limited ? limited.function() : GIVEN);
  }

  @SuppressWarnings("unchecked")
  private static FloatParameter<Elementwise> limit() {
    return GIVEN instanceof LimitedVectorFunction<?> limited
        ? (FloatParameter<Elementwise>) limited.limit()
        : null;
  }

  StagedVectorLoop() {}

  private static FloatVector limited(FloatVector x, float limit) {
    return LIMIT == null ? x : x.blend(limit, x.compare(VectorOperators.GT, limit));
  }

  @Override
  public void apply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      Tiles tiles,
      int count) {
    if (STAGES_APART) {
      reduce(activation, x, xOffset, tiles.scales, count);
    }
    expand(activation, x, xOffset, tiles.scales, tiles.expansions, count);
    complete(activation, x, xOffset, tiles.scales, tiles.expansions, y, yOffset, count);
  }

  @Override
  public void multiply(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      Tiles tiles,
      int count) {
    if (STAGES_APART) {
      float[] slopes = tiles.expansions;
      apply(activation, x, xOffset, slopes, 0, tiles, count);
      VectorProducts.multiply(slopes, gradY, gradYOffset, gradX, gradXOffset, count);
      return;
    }
    expand(activation, x, xOffset, tiles.scales, tiles.expansions, count);
    completeProducts(
        activation,
        x,
        xOffset,
        tiles.scales,
        tiles.expansions,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        count);
  }

  private static void reduce(
      Elementwise activation, float[] x, int xOffset, float[] reductions, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(FloatVector.fromArray(SPECIES, x, xOffset + i), limit);
      FUNCTION.reduction(activation, elements).intoArray(reductions, i);
    }
  }

  private static void expand(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] reductions,
      float[] expansions,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(FloatVector.fromArray(SPECIES, x, xOffset + i), limit);
      FloatVector reduction;
      if (STAGES_APART) {
        reduction = FloatVector.fromArray(SPECIES, reductions, i);
      } else {
        reduction = FUNCTION.reduction(activation, elements);
        reduction.intoArray(reductions, i);
      }
      FUNCTION.expansion(activation, elements, reduction).intoArray(expansions, i);
    }
  }

  private static void complete(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] reductions,
      float[] expansions,
      float[] y,
      int yOffset,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(FloatVector.fromArray(SPECIES, x, xOffset + i), limit);
      FloatVector reduction = FloatVector.fromArray(SPECIES, reductions, i);
      FloatVector expansion = FloatVector.fromArray(SPECIES, expansions, i);
      FUNCTION.core(activation, elements, reduction, expansion).intoArray(y, yOffset + i);
    }
  }

  private static void completeProducts(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] reductions,
      float[] expansions,
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
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(FloatVector.fromArray(SPECIES, x, xOffset + i), limit);
      FloatVector reduction = FloatVector.fromArray(SPECIES, reductions, i);
      FloatVector expansion = FloatVector.fromArray(SPECIES, expansions, i);
      FloatVector slope = FUNCTION.core(activation, elements, reduction, expansion);
      FloatVector zero = FloatVector.zero(SPECIES);
      slope
          .mul(FloatVector.fromArray(SPECIES, gradY, gradYOffset + i))
          .blend(zero, slope.compare(VectorOperators.EQ, zero))
          .intoArray(gradX, gradXOffset + i);
    }
  }

  @Override
  public void applyOverNative(
      Elementwise activation, Tiles tiles, Object x, Object y, long from, int count) {
    if (STAGES_APART) {
      reduceNative(activation, x, from, tiles.scales, count);
    }
    expandNative(activation, x, from, tiles.scales, tiles.expansions, count);
    completeNative(activation, x, tiles.scales, tiles.expansions, y, from, count);
  }

  @Override
  public void multiplyOverNative(
      Elementwise activation,
      Tiles tiles,
      Object x,
      Object gradY,
      Object gradX,
      long from,
      int count) {
    if (STAGES_APART) {
      reduceNative(activation, x, from, tiles.scales, count);
      expandNative(activation, x, from, tiles.scales, tiles.expansions, count);
      slopesOfNative(activation, x, from, tiles.scales, tiles.expansions, count);
      nativeProducts(tiles.expansions, gradY, gradX, from, count);
      return;
    }
    expandNative(activation, x, from, tiles.scales, tiles.expansions, count);
    completeNativeProducts(
        activation, x, tiles.scales, tiles.expansions, gradY, gradX, from, count);
  }

  private static void reduceNative(
      Elementwise activation, Object x, long from, float[] reductions, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(NativeLanes.load(x, from + i), limit);
      FUNCTION.reduction(activation, elements).intoArray(reductions, i);
    }
  }

  private static void expandNative(
      Elementwise activation,
      Object x,
      long from,
      float[] reductions,
      float[] expansions,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(NativeLanes.load(x, from + i), limit);
      FloatVector reduction;
      if (STAGES_APART) {
        reduction = FloatVector.fromArray(SPECIES, reductions, i);
      } else {
        reduction = FUNCTION.reduction(activation, elements);
        reduction.intoArray(reductions, i);
      }
      FUNCTION.expansion(activation, elements, reduction).intoArray(expansions, i);
    }
  }

  private static void completeNative(
      Elementwise activation,
      Object x,
      float[] reductions,
      float[] expansions,
      Object y,
      long from,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(NativeLanes.load(x, from + i), limit);
      FloatVector reduction = FloatVector.fromArray(SPECIES, reductions, i);
      FloatVector expansion = FloatVector.fromArray(SPECIES, expansions, i);
      NativeLanes.store(FUNCTION.core(activation, elements, reduction, expansion), y, from + i);
    }
  }

  /** From the expansions to the slopes, in their place. */
  private static void slopesOfNative(
      Elementwise activation,
      Object x,
      long from,
      float[] reductions,
      float[] expansions,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(NativeLanes.load(x, from + i), limit);
      FloatVector reduction = FloatVector.fromArray(SPECIES, reductions, i);
      FloatVector expansion = FloatVector.fromArray(SPECIES, expansions, i);
      FUNCTION.core(activation, elements, reduction, expansion).intoArray(expansions, i);
    }
  }

  private static void nativeProducts(
      float[] slopes, Object gradY, Object gradX, long from, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      FloatVector slope = FloatVector.fromArray(SPECIES, slopes, i);
      FloatVector zero = FloatVector.zero(SPECIES);
      FloatVector products = slope.mul(NativeLanes.load(gradY, from + i));
      NativeLanes.store(
          products.blend(zero, slope.compare(VectorOperators.EQ, zero)), gradX, from + i);
    }
  }

  private static void completeNativeProducts(
      Elementwise activation,
      Object x,
      float[] reductions,
      float[] expansions,
      Object gradY,
      Object gradX,
      long from,
      int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    float limit = LIMIT == null ? Float.POSITIVE_INFINITY : LIMIT.of(activation);
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = limited(NativeLanes.load(x, from + i), limit);
      FloatVector reduction = FloatVector.fromArray(SPECIES, reductions, i);
      FloatVector expansion = FloatVector.fromArray(SPECIES, expansions, i);
      FloatVector slope = FUNCTION.core(activation, elements, reduction, expansion);
      FloatVector zero = FloatVector.zero(SPECIES);
      FloatVector products = slope.mul(NativeLanes.load(gradY, from + i));
      NativeLanes.store(
          products.blend(zero, slope.compare(VectorOperators.EQ, zero)), gradX, from + i);
    }
  }
}
