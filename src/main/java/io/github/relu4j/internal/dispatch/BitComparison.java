package io.github.relu4j.internal.dispatch;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;

/** Compares the results of two loops over a sample of all floats. */
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
  static String difference(ElementwiseActivation activation, Loop vector, Loop scalar) {
    BitComparison sample = new BitComparison();
    float[] x = sample.x;
    float[] gradY = sample.gradY;
    float[] inVectors = new float[LENGTH];
    float[] inScalars = new float[LENGTH];
    vector.forward(activation, x, 0, inVectors, 0, LENGTH);
    scalar.forward(activation, x, 0, inScalars, 0, LENGTH);
    String difference = sample.difference("forward", inVectors, inScalars);
    if (difference == null) {
      vector.derivative(activation, x, 0, inVectors, 0, LENGTH);
      scalar.derivative(activation, x, 0, inScalars, 0, LENGTH);
      difference = sample.difference("derivative", inVectors, inScalars);
    }
    if (difference == null) {
      vector.backward(activation, x, 0, gradY, 0, inVectors, 0, LENGTH);
      scalar.backward(activation, x, 0, gradY, 0, inScalars, 0, LENGTH);
      difference = sample.difference("backward", inVectors, inScalars);
    }
    return difference;
  }

  private String difference(String operation, float[] inVectors, float[] inScalars) {
    for (int i = 0; i < LENGTH; i++) {
      if (Float.floatToIntBits(inVectors[i]) != Float.floatToIntBits(inScalars[i])) {
        return operation
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
