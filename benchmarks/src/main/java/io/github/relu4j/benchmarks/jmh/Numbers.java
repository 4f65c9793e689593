package io.github.relu4j.benchmarks.jmh;

import java.util.Random;

/** What the benchmarks compute on. */
final class Numbers {

  private static final long SEED = 2015;

  private Numbers() {}

  /** Pre-activations as a He-initialised layer has them: normal, variance 2. */
  static float[] preActivations(int count) {
    Random random = new Random(SEED);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (Math.sqrt(2) * random.nextGaussian());
    }
    return numbers;
  }

  /** Gradients between -1 and 1. */
  static float[] gradients(int count) {
    Random random = new Random(SEED + 1);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }
}
