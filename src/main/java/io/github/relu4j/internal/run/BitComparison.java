package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.kernel.Elementwise;
import java.util.List;

/** Compares the results of two pairs of loops over a sample of all floats. */
final class BitComparison {

  /** Leaves a rest beside whole vectors. */
  private static final int LENGTH = 4_099;

  private static final float[] LIMITS = {
    0f,
    -0f,
    1f,
    -1f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN
  };

  private final float[] x = new float[LENGTH];
  private final float[] gradY = new float[LENGTH];

  private BitComparison() {
    for (int i = 0; i < LENGTH; i++) {
      // Odd ones are about 0, as most elements are; the others have any exponent.
      x[i] = i % 2 == 1 ? (i - LENGTH / 2) / 128f : Float.intBitsToFloat(i * 0x9E3779B9);
      gradY[i] = i % 3 == 0 ? Float.intBitsToFloat(i * 0x7FEB352D) : 1f + i;
    }
    System.arraycopy(LIMITS, 0, x, 0, LIMITS.length);
  }

  /** The first difference in words, or null if all bits are the same, NaN counting as one. */
  static String difference(
      Elementwise activation, List<Operation> operations, Loops vector, Loops scalar) {
    BitComparison sample = new BitComparison();
    float[] inVectors = new float[LENGTH];
    float[] inScalars = new float[LENGTH];
    for (Operation operation : operations) {
      operation.run(vector, activation, sample.x, sample.gradY, inVectors, 0, LENGTH);
      operation.run(scalar, activation, sample.x, sample.gradY, inScalars, 0, LENGTH);
      String difference = sample.difference(operation, inVectors, inScalars);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private String difference(Operation operation, float[] inVectors, float[] inScalars) {
    for (int i = 0; i < LENGTH; i++) {
      if (Float.floatToIntBits(inVectors[i]) != Float.floatToIntBits(inScalars[i])) {
        return operation.word()
            + " of x = "
            + x[i]
            + " is "
            + inVectors[i]
            + " in vectors but "
            + inScalars[i]
            + " in scalars";
      }
    }
    return null;
  }
}
