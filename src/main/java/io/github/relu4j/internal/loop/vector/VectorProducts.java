package io.github.relu4j.internal.loop.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Multiplies slopes with gradients, by the rule of backward. {@code if (count < 0)} is as in {@link
 * StagedVectorLoop}.
 */
final class VectorProducts {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private VectorProducts() {}

  /** gradX[i] = gradY[i] * slopes[i], +0 where the slope is 0; whole vectors. */
  static void multiply(
      float[] slopes, float[] gradY, int gradYOffset, float[] gradX, int gradXOffset, int count) {
    if (count < 0) {
      switch (count) {
        case -4, -8, -12, -16, -20, -24, -28, -32, -36, -40, -44, -48, -52, -56, -60, -64 -> {}
        default -> throw new AssertionError(count);
      }
    }
    for (int i = 0; i < count; i += SPECIES.length()) {
      FloatVector slope = FloatVector.fromArray(SPECIES, slopes, i);
      FloatVector zero = FloatVector.zero(SPECIES);
      slope
          .mul(FloatVector.fromArray(SPECIES, gradY, gradYOffset + i))
          .blend(zero, slope.compare(VectorOperators.EQ, zero))
          .intoArray(gradX, gradXOffset + i);
    }
  }
}
