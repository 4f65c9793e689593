package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.formula.VectorProduct;
import io.github.relu4j.internal.loop.ColumnSums;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.Specialised;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorFunction;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The explicit SIMD loop. What is left over at the end is covered by one last whole vector. It
 * overlaps lanes that are finished and, in place, no longer hold their inputs: those keep their
 * results. No vector is kept for that over a loop or a store: JDK 17 then boxes it in some
 * programs, such as those that have float vectors of two widths.
 *
 * <p>The function is called at one place only in each method, so the last vector has a method of
 * its own: two calls of a large function exceed C2's {@code NodeCountInliningCutoff}, and the
 * second one then boxes every vector. A loop that runs once more for the last vector, with the
 * choice between both in it, took up to a fifth longer on JDK 25.
 *
 * <p>For the same reason none of these methods may be inlined into its caller, whose nodes would
 * come on top. That is what the switch at the start of each is for: it makes the method too long to
 * be inlined, as in {@code ElementLoop}. Where it stands behind a count or end below 0 it is never
 * reached.
 *
 * <p>Arrays that are shorter than a vector go to a loop that is not inlined here either: the scalar
 * formula would take more nodes than are left.
 *
 * <p>A template: each function gets a hidden copy that has it and that loop as class data.
 */
final class VectorLoop extends Loop implements NativeLoop {

  private static final VectorFunction<Elementwise> FUNCTION = function();

  /** Null of a function whose backward is that of every derivative. */
  private static final VectorProduct<Elementwise> PRODUCT = product();

  private static final Loop UNDER_ONE_VECTOR =
      Specialised.data(MethodHandles.lookup(), 1, Loop.class);
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final float[] LANE_NUMBERS = laneNumbers();

  private static float[] laneNumbers() {
    float[] numbers = new float[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      numbers[lane] = lane;
    }
    return numbers;
  }

  @SuppressWarnings("unchecked")
  private static VectorFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), 0, VectorFunction.class);
  }

  @SuppressWarnings("unchecked")
  private static VectorProduct<Elementwise> product() {
    return FUNCTION instanceof VectorProduct ? (VectorProduct<Elementwise>) FUNCTION : null;
  }

  VectorLoop() {}

  @Override
  public boolean isInVectors() {
    return true;
  }

  @Override
  public void apply(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int length) {
    boolean underOneVector =
        switch (length) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48 -> length < LANES;
          default -> length < LANES;
        };
    if (underOneVector) {
      UNDER_ONE_VECTOR.apply(activation, x, xOffset, y, yOffset, length);
      return;
    }
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      FUNCTION.apply(activation, elements).intoArray(y, yOffset + i);
    }
    if (whole < length) {
      applyToLast(activation, x, xOffset, y, yOffset, whole, length);
    }
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
      int length) {
    boolean underOneVector =
        switch (length) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48 -> length < LANES;
          default -> length < LANES;
        };
    if (underOneVector) {
      UNDER_ONE_VECTOR.multiply(
          activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      FloatVector gradients = FloatVector.fromArray(SPECIES, gradY, gradYOffset + i);
      FloatVector result;
      if (PRODUCT != null) {
        result = PRODUCT.of(activation, elements, gradients);
      } else {
        FloatVector slope = FUNCTION.apply(activation, elements);
        // In the loop: a vector that is live across it is boxed once a call on JDK 17.
        FloatVector zero = FloatVector.zero(SPECIES);
        result = slope.mul(gradients).blend(zero, slope.compare(VectorOperators.EQ, zero));
      }
      result.intoArray(gradX, gradXOffset + i);
    }
    if (whole < length) {
      multiplyLast(activation, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, whole, length);
    }
  }

  /**
   * The last vector of a range, of which only the results from {@code missing} on are. In a loop,
   * where C2 knows the exact class of each vector: on JDK 17 one was boxed without it.
   */
  private static void applyToLast(
      Elementwise activation, float[] x, int xOffset, float[] y, int yOffset, int missing, int to) {
    if (to < 0) {
      switch (to) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(to);
      }
    }
    for (int i = to - LANES; i < to; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      FloatVector result = FUNCTION.apply(activation, elements);
      VectorMask<Float> finished =
          FloatVector.fromArray(SPECIES, LANE_NUMBERS, 0)
              .compare(VectorOperators.LT, (float) (missing - i));
      result
          .blend(FloatVector.fromArray(SPECIES, y, yOffset + i), finished)
          .intoArray(y, yOffset + i);
    }
  }

  private static void multiplyLast(
      Elementwise activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int missing,
      int to) {
    if (to < 0) {
      switch (to) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(to);
      }
    }
    for (int i = to - LANES; i < to; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      FloatVector gradients = FloatVector.fromArray(SPECIES, gradY, gradYOffset + i);
      FloatVector result;
      if (PRODUCT != null) {
        result = PRODUCT.of(activation, elements, gradients);
      } else {
        FloatVector slope = FUNCTION.apply(activation, elements);
        FloatVector zero = FloatVector.zero(SPECIES);
        result = slope.mul(gradients).blend(zero, slope.compare(VectorOperators.EQ, zero));
      }
      VectorMask<Float> finished =
          FloatVector.fromArray(SPECIES, LANE_NUMBERS, 0)
              .compare(VectorOperators.LT, (float) (missing - i));
      result
          .blend(FloatVector.fromArray(SPECIES, gradX, gradXOffset + i), finished)
          .intoArray(gradX, gradXOffset + i);
    }
  }

  @Override
  public NativeLoop overNative() {
    return NativeLanes.areThere() ? this : null;
  }

  @Override
  public void applyOverNative(
      Elementwise activation, Tiles tiles, Object x, Object y, long from, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = NativeLanes.load(x, from + i);
      NativeLanes.store(FUNCTION.apply(activation, elements), y, from + i);
    }
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
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      FloatVector elements = NativeLanes.load(x, from + i);
      FloatVector gradients = NativeLanes.load(gradY, from + i);
      FloatVector result;
      if (PRODUCT != null) {
        result = PRODUCT.of(activation, elements, gradients);
      } else {
        FloatVector slope = FUNCTION.apply(activation, elements);
        FloatVector zero = FloatVector.zero(SPECIES);
        result = slope.mul(gradients).blend(zero, slope.compare(VectorOperators.EQ, zero));
      }
      NativeLanes.store(result, gradX, from + i);
    }
  }

  /** What is left over of a vector goes to the other loop, since no sum may be added twice. */
  @Override
  public void applyToSums(
      Elementwise activation,
      Tiles tiles,
      float[] bias,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int from,
      int to) {
    int whole =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 ->
              to - (to - from) % LANES;
          default -> to - (to - from) % LANES;
        };
    for (int i = from; i < whole; i += LANES) {
      FloatVector sums =
          FloatVector.fromArray(SPECIES, x, xOffset + i)
              .add(FloatVector.fromArray(SPECIES, bias, i));
      FUNCTION.apply(activation, sums).intoArray(y, yOffset + i);
    }
    if (whole < to) {
      UNDER_ONE_VECTOR.applyToSums(activation, tiles, bias, x, xOffset, y, yOffset, whole, to);
    }
  }

  @Override
  public void multiplyOfSums(
      Elementwise activation,
      Tiles tiles,
      float[] bias,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int from,
      int to) {
    int whole =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48 -> to - (to - from) % LANES;
          default -> to - (to - from) % LANES;
        };
    for (int i = from; i < whole; i += LANES) {
      FloatVector elements =
          FloatVector.fromArray(SPECIES, x, xOffset + i)
              .add(FloatVector.fromArray(SPECIES, bias, i));
      FloatVector gradients = FloatVector.fromArray(SPECIES, gradY, gradYOffset + i);
      FloatVector slope = FUNCTION.apply(activation, elements);
      FloatVector zero = FloatVector.zero(SPECIES);
      slope
          .mul(gradients)
          .blend(zero, slope.compare(VectorOperators.EQ, zero))
          .intoArray(gradX, gradXOffset + i);
    }
    if (whole < to) {
      UNDER_ONE_VECTOR.multiplyOfSums(
          activation, tiles, bias, x, xOffset, gradY, gradYOffset, gradX, gradXOffset, whole, to);
    }
  }

  @Override
  protected void sum(
      ColumnSums sums, float[] results, int offset, int count, int terms, int stride) {
    VectorSums.add(sums, results, offset, stride, terms, count);
  }
}
