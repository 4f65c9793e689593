package io.github.relu4j.examples.network;

import io.github.relu4j.init.Initialiser;
import java.util.random.RandomGenerator;

/**
 * Weights of a gated layer, a row for each input: those of the gates and then those of the linear
 * branch, each with an initialiser of its own.
 */
record GatedInitialiser(Initialiser gates, Initialiser ups) implements Initialiser {

  @Override
  public void fill(
      float[] weights, int offset, int length, int fanIn, int fanOut, RandomGenerator random) {
    int units = fanOut / 2;
    float[] gate = new float[length / 2];
    float[] up = new float[length / 2];
    gates.fill(gate, fanIn, units, random);
    ups.fill(up, fanIn, units, random);
    for (int input = 0; input < fanIn; input++) {
      int row = offset + input * fanOut;
      System.arraycopy(gate, input * units, weights, row, units);
      System.arraycopy(up, input * units, weights, row + units, units);
    }
  }
}
