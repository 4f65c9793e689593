package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.loop.ColumnSums;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums of rows with a bias, from where the rows are: of their elements and the bias, and of
 * their columns with the arithmetic of {@link ColumnSums}.
 *
 * <p>Columns are summed in a pass of their own. In the loop of the function it took half as long
 * again on JDK 25 as both passes, and boxed the vectors of ELU on 17. Two terms at once halve the
 * loads and stores of the sums. {@code if (count < 0)} is as in {@link StagedVectorLoop}.
 */
final class VectorSums {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private VectorSums() {}

  /** Adds so many terms to each of {@code count} sums, {@code stride} elements apart. */
  static void add(
      ColumnSums columns, float[] results, int offset, int stride, int terms, int count) {
    int whole = count - count % LANES;
    int term = 0;
    for (; term + 1 < terms; term += 2) {
      int first = offset + term * stride;
      addTwo(columns.sums, columns.lost, results, first, first + stride, whole);
    }
    if (term < terms) {
      addOne(columns.sums, columns.lost, results, offset + term * stride, whole);
    }
    if (whole < count) {
      for (term = 0; term < terms; term++) {
        columns.addFrom(results, offset + term * stride, whole, count);
      }
    }
  }

  /** Writes x + bias for whole vectors. */
  static void addBias(float[] x, int xOffset, float[] bias, float[] elements, int from, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = from; i < count; i += LANES) {
      FloatVector.fromArray(SPECIES, x, xOffset + i)
          .add(FloatVector.fromArray(SPECIES, bias, i))
          .intoArray(elements, i);
    }
  }

  private static void addOne(float[] sums, float[] lost, float[] results, int offset, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      FloatVector term = FloatVector.fromArray(SPECIES, results, offset + i);
      FloatVector before = FloatVector.fromArray(SPECIES, sums, i);
      FloatVector lostBefore = FloatVector.fromArray(SPECIES, lost, i);
      FloatVector sum = before.add(term);
      FloatVector added = sum.sub(before);
      sum.intoArray(sums, i);
      before.sub(sum.sub(added)).add(term.sub(added)).add(lostBefore).intoArray(lost, i);
    }
  }

  private static void addTwo(
      float[] sums, float[] lost, float[] results, int offset, int nextOffset, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += LANES) {
      FloatVector term = FloatVector.fromArray(SPECIES, results, offset + i);
      FloatVector next = FloatVector.fromArray(SPECIES, results, nextOffset + i);
      FloatVector before = FloatVector.fromArray(SPECIES, sums, i);
      FloatVector lostBefore = FloatVector.fromArray(SPECIES, lost, i);
      FloatVector between = before.add(term);
      FloatVector added = between.sub(before);
      FloatVector lostBetween = before.sub(between.sub(added)).add(term.sub(added)).add(lostBefore);
      FloatVector sum = between.add(next);
      FloatVector nextAdded = sum.sub(between);
      sum.intoArray(sums, i);
      between.sub(sum.sub(nextAdded)).add(next.sub(nextAdded)).add(lostBetween).intoArray(lost, i);
    }
  }
}
