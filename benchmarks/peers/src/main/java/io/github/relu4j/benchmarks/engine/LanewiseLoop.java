package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Whole vectors by a lanewise function, and the rest of the array one by one.
 *
 * @param lanewise of a vector
 * @param scalar the same of one float
 */
record LanewiseLoop(LanewiseFunction lanewise, FloatFunction scalar) {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  ArrayCall.Loop loop(Operation operation) {
    return operation == Operation.BACKWARD ? this::multiply : this::map;
  }

  private void map(float[] x, float[] gradY, float[] output) {
    int whole = SPECIES.loopBound(x.length);
    for (int i = 0; i < whole; i += SPECIES.length()) {
      lanewise.apply(FloatVector.fromArray(SPECIES, x, i)).intoArray(output, i);
    }
    for (int i = whole; i < x.length; i++) {
      output[i] = scalar.apply(x[i]);
    }
  }

  private void multiply(float[] x, float[] gradY, float[] output) {
    int whole = SPECIES.loopBound(x.length);
    for (int i = 0; i < whole; i += SPECIES.length()) {
      lanewise
          .apply(FloatVector.fromArray(SPECIES, x, i))
          .mul(FloatVector.fromArray(SPECIES, gradY, i))
          .intoArray(output, i);
    }
    for (int i = whole; i < x.length; i++) {
      output[i] = gradY[i] * scalar.apply(x[i]);
    }
  }
}
