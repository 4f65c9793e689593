package io.github.relu4j.examples.network;

import io.github.relu4j.init.Initialiser;
import java.util.random.RandomGenerator;

/** The weights of another initialiser, so many times as large. */
record ScaledInitialiser(Initialiser initialiser, double scale) implements Initialiser {

  @Override
  public void fill(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    initialiser.fill(weights, offset, length, fanIn, fanOut, random);
    for (int i = offset; i < offset + length; i++) {
      weights[i] = (float) (scale * weights[i]);
    }
  }
}
